import type { Transaction } from '@/db/client'
import { databaseNow } from '@/db/queries/now'
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
  { firstAddress, secondAddress, promiseDays, holidayCountry, ...organisation }: OrganisationInput,
  founder: { userId: string; actor: string },
): Promise<{ controllerId: string } | undefined> {
  const notificationAddresses = [firstAddress, secondAddress]
  const promise = { days: promiseDays, from: 'receipt' as const, afterExtension: 'ends' as const }
  const inserted = await insertController(tx, { ...organisation, language: 'en', notificationAddresses, promise })
  if (!inserted) return undefined
  const controllerId = inserted.id
  const today = dayOf(await databaseNow(tx), organisation.timeZone)
  const source = { holidayCountry, source: holidaySource }
  const calendarId = await keepCalendar(tx, controllerId, source, holidaysAround(today, holidayCountry))
  const { regimes, noStatuteApplies, timeZone } = organisation
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
