import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { databaseNow } from '@/db/queries/now'
import { jsonHash } from '@/db/sealing/chain'
import { keepCalendar, keepRule } from '@/db/writes/controller-rules'
import { addMember, insertController } from '@/db/writes/controllers'
import { publishFirstForm } from '@/db/writes/forms'
import { writeJournal } from '@/db/writes/journal'
import { dayOf } from '@/domain/calendar/days'
import { languages } from '@/domain/languages'
import type { Right } from '@/domain/rights'
import { holidaysAround, holidaySource } from './holidays'
import type { OrganisationInput } from './organisation'

const firstRights: Right[] = ['access', 'correction', 'erasure', 'portability', 'marketing-objection', 'unsure']

/** Writes a controller with its calendar, its closed form and its first admin; nothing where the address is taken. */
export async function foundController(
  tx: Transaction,
  { holidayCountry, ...typed }: OrganisationInput,
  founder: { userId: string; actor: string },
): Promise<{ controllerId: string } | undefined> {
  const organisation = rowOf(typed)
  const inserted = await insertController(tx, organisation)
  if (!inserted) return undefined
  const controllerId = inserted.id
  const today = dayOf(await databaseNow(tx), organisation.timeZone)
  const source = { holidayCountry, source: holidaySource }
  const calendarId = await keepCalendar(tx, controllerId, source, holidaysAround(today, holidayCountry))
  const { regimes, noStatuteApplies, timeZone, promise } = organisation
  await keepRule(tx, controllerId, { regimes, noStatuteApplies, timeZone, promise, calendarId })
  await publishFirstForm(tx, controllerId, {
    rights: firstRights,
    languages: [...languages],
    settings: {},
  })
  await addMember(tx, { controllerId, userId: founder.userId, role: 'admin', mayVerify: true })
  const details = { slug: organisation.slug, country: organisation.country, regimes: organisation.regimes, ...source }
  await writeJournal(tx, { controllerId, actor: founder.actor, what: 'controller-set-up', details })
  return { controllerId }
}

/** Whether an organisation is kept exactly as it was typed now. */
export function isFoundedAs(
  { controller, ...kept }: { controller: Controller; holidayCountry: string | null },
  { holidayCountry, ...typed }: OrganisationInput,
): boolean {
  const row: Partial<Controller> = rowOf(typed)
  const fields = Object.keys(controller) as (keyof Controller)[]
  const isKept = (field: keyof Controller) => jsonHash(row[field] ?? null) === jsonHash(controller[field])
  return kept.holidayCountry === holidayCountry && fields.filter((field) => !untyped.includes(field)).every(isKept)
}

const untyped: readonly (keyof Controller)[] = ['id', 'ruleId', 'approvals', 'openedAt', 'createdAt']

function rowOf({
  firstAddress,
  secondAddress,
  promiseDays,
  ...organisation
}: Omit<OrganisationInput, 'holidayCountry'>) {
  const promise = { days: promiseDays, from: 'receipt' as const, afterExtension: 'ends' as const }
  return { ...organisation, language: 'en' as const, notificationAddresses: [firstAddress, secondAddress], promise }
}
