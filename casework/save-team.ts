import { z } from 'zod'
import { writeJournal } from '@/db/writes/journal'
import { findTeam, keepTeam, teamNamed } from '@/db/writes/teams'
import { type Managed, administer } from './administer'
import type { Context } from './context'
import { NotFound, problemsOf, refuse } from './errors'
import { optionalSeveral, text } from './fields'

/** How a team is called, and who of the members belongs to it. */
const SaveTeam = z.strictObject({ name: text('enter-a-team-name', 80), userIds: optionalSeveral(z.string()) })

/** Makes a team, or changes the one of this id. Throws `NotFound` for a team of another controller. */
export async function saveTeam(
  context: Pick<Context, 'db' | 'actor'>,
  { controllerId, teamId }: { controllerId: string; teamId?: string },
  input: unknown,
): Promise<Managed<{ teamId: string }>> {
  const parsed = SaveTeam.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { name, userIds } = parsed.data
  return administer(context, controllerId, async (tx, { userId }) => {
    const team = teamId === undefined ? undefined : await findTeam(tx, controllerId, teamId)
    if (teamId !== undefined && !team) throw new NotFound()
    const sameName = await teamNamed(tx, controllerId, name)
    if (sameName !== undefined && sameName !== team?.id) return refuse('team-name-taken', {}, 'name')
    const kept = await keepTeam(tx, { ...(team && { id: team.id }), controllerId, name, userIds })
    await writeJournal(tx, { controllerId, actor: userId, what: 'team-saved', details: { teamId: kept, userIds } })
    return { ok: true, teamId: kept }
  })
}
