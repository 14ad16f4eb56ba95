import type { Transaction } from '@/db/client'
import { databaseNow } from '@/db/queries/now'
import { addMember, adoptFirstCalendar, insertController, publishFirstForm } from '@/db/writes/controllers'
import { writeJournal } from '@/db/writes/journal'
import { dayOf, yearOf } from '@/domain/calendar/days'
import { publicHolidays } from '@/domain/calendar/public-holidays'
import type { Right } from '@/domain/rights'
import type { OrganisationInput } from './organisation'

/** Where the adopted holidays come from; another version of the package is another calendar, and a review. */
const holidaySource = 'date-holidays 3.37.0'

const firstRights: Right[] = ['access', 'correction', 'erasure', 'portability', 'marketing-objection', 'unsure']
const yearsBefore = 2
const yearsAhead = 6

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
  const year = yearOf(dayOf(await databaseNow(tx), organisation.timeZone))
  const years = Array.from({ length: yearsBefore + 1 + yearsAhead }, (_, index) => year - yearsBefore + index)
  const source = { holidayCountry, source: holidaySource }
  await adoptFirstCalendar(tx, controllerId, source, publicHolidays(holidayCountry, years))
  await publishFirstForm(tx, controllerId, firstRights, 'en')
  await addMember(tx, { controllerId, userId: founder.userId, role: 'admin', mayVerify: true })
  const details = { slug: organisation.slug, country: organisation.country, regimes: organisation.regimes, ...source }
  await writeJournal(tx, { controllerId, actor: founder.actor, what: 'controller-set-up', details })
  return { controllerId }
}
