'use server'

import { endTeam } from '@/casework/end-team'
import { saveTeam } from '@/casework/save-team'
import { controllerAction } from '../../../_settings/controller-action'
import { teamsAddress } from '../../../_teams/addresses'

export const save = controllerAction(
  ({ context, controller }, { team, name, userIds }) => {
    const teamId = team?.[0]
    const target = { controllerId: controller.id, ...(teamId !== undefined && { teamId }) }
    return saveTeam(context, target, { name: name?.[0], userIds })
  },
  () => `${teamsAddress}?done=saved`,
)

export const end = controllerAction(
  ({ context, controller }, { team }) => endTeam(context, { controllerId: controller.id, teamId: team?.[0] ?? '' }),
  () => `${teamsAddress}?done=ended`,
)
