import { askIdentity } from '@/casework/ask-identity'
import { assignRequest } from '@/casework/assign-request'
import { people } from '../cast'
import type { Scenario } from '../scenario'

/** Requests that have waited for the person for so long that somebody must look again. */
export const waiting: Scenario[] = [
  {
    name: 'long-pause',
    says: 'asked who they are 38 days ago and never answered: brought up, with the day without the pause',
    receivedDaysAgo: 41,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = 'Delete my account and everything that belongs to it. I do not want to hear from you again.'
      const request = await stage.received(ago, people.viktor, { rights: ['erasure'], words })
      await request.confirmed(41)
      await request.does(assignRequest, actors.maeve, 40, { assigneeId: userIds.tadhg })
      const doubt = 'The account you name belongs to another e-mail address.'
      await request.does(askIdentity, actors.tadhg, 38, { method: 'contact-on-file', doubt }, 'identity-request')
      return request
    },
  },
]
