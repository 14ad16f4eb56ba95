import type { Controller } from '@/db/queries/case-file'
import { controllersOf } from '@/db/queries/controllers'
import { databaseNow } from '@/db/queries/now'
import { inOneReading } from '@/db/queries/in-one-reading'
import { openByAge, reportFacts, unexplained } from '@/db/queries/report-facts'
import { tallies } from '@/db/queries/report-tallies'
import { type Team, teamsOf } from '@/db/queries/teams'
import { dayOf, type Day } from '@/domain/calendar/days'
import { mayAt } from '@/domain/policies/permissions'
import type { DeskContext } from '../../_server/session'
import { readReportAddress, type SearchParams } from './report-address'

/** The organisations of whose requests this member of staff reads figures, and the day it is at the first. */
export async function reportedControllers({
  db,
  actor,
}: Pick<DeskContext, 'db' | 'actor'>): Promise<{ controllers: Controller[]; today: Day }> {
  const all = await controllersOf(db, actor)
  const controllers = all.filter(({ id }) => mayAt(actor, 'report', id))
  return { controllers, today: dayOf(await databaseNow(db), controllers[0]?.timeZone ?? 'UTC') }
}

/** A report with what its tables are worded by. */
export type Report = NonNullable<Awaited<ReturnType<typeof readReport>>>

/**
 * The figures that an address asks for; nothing for whoever may read none, and for an organisation that is not theirs.
 * Without `figures` where the months are none.
 */
export async function readReport(context: DeskContext, params: SearchParams) {
  const { db, actor } = context
  const { controllers, today } = await reportedControllers(context)
  const address = readReportAddress(params, today)
  const chosen = controllers.filter(({ slug }) => !address.organisation || slug === address.organisation)
  if (chosen.length === 0) return undefined
  const scope = address.days && { controllerIds: chosen.map(({ id }) => id), ...address.days }
  const figures =
    scope &&
    (await inOneReading(db, async (tx) => ({
      divisions: await tallies(tx, actor, scope),
      facts: await reportFacts(tx, actor, scope),
      ages: await openByAge(tx, actor, scope),
      unexplained: await unexplained(tx, actor, scope),
    })))
  return { address, controllers, chosen, today, figures, teams: await teamNames(context, chosen) }
}

async function teamNames({ db, actor }: DeskContext, chosen: readonly Controller[]): Promise<Map<string, string>> {
  const all: Team[] = []
  for (const { id } of chosen) all.push(...(await teamsOf(db, actor, id)))
  return new Map(all.map(({ id, name }) => [id, name]))
}
