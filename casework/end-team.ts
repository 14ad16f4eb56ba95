import { writeJournal } from '@/db/writes/journal'
import { endTeamNow, findTeam, openWithTeam } from '@/db/writes/teams'
import { type Managed, administer } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'

/** Ends a team that has no open request left; what was given to it keeps its name. */
export async function endTeam(
  context: Pick<Context, 'db' | 'actor'>,
  { controllerId, teamId }: { controllerId: string; teamId: string },
): Promise<Managed> {
  return administer(context, controllerId, async (tx, { userId }) => {
    const team = await findTeam(tx, controllerId, teamId)
    if (!team) throw new NotFound()
    const count = await openWithTeam(tx, team.id)
    if (count > 0) return refuse('team-has-requests', { count })
    await endTeamNow(tx, team.id)
    await writeJournal(tx, { controllerId, actor: userId, what: 'team-ended', details: { teamId: team.id } })
    return { ok: true }
  })
}
