import { assignRequest } from '@/casework/assign-request'
import { aRequest } from '@/casework/testing/a-request'
import { staffOf } from '@/casework/testing/a-controller'
import { findForm } from '@/db/queries/forms'
import { cancelAllButReminders, insertHandlers } from '@/db/testing/handlers'
import { parseDay } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { environment } from '@/env'
import { closeHouse, openHouse } from '@/house'

const [slug, count, receivedOn] = process.argv.slice(2)
const day = parseDay(receivedOn ?? '')
if (!slug || !count || !day) throw new Error('Usage: fill-reminders FORM COUNT RECEIVED-ON')

const { db, keyring, origin } = await openHouse(environment())
const found = await findForm(db, slug)
if (!found) throw new Error(`There is no form at ${slug}`)
const { controller, form } = found
const admin = staffOf('fill', [{ controllerId: controller.id, role: 'admin', mayVerify: true }])
const context = { db, keyring, origin, actor: system('fill') }
const handlers = await db.transaction(async (tx) => insertHandlers(tx, controller.id, Number(count)))

for (const [index, { userId }] of handlers.entries()) {
  const asked = {
    receivedOn: day,
    confirmed: false,
    name: `Person Number ${index + 1}`,
    email: `person.${index + 1}@people.example`,
  }
  const place = { controllerId: controller.id, slug, formId: form.id, admin }
  const reference = await aRequest(context, place, asked)
  const assigned = await assignRequest({ ...context, actor: admin, today: day }, { reference }, { assigneeId: userId })
  if (!assigned.ok) throw new Error(`Not assigned: ${JSON.stringify(assigned.problems)}`)
}
await db.transaction(async (tx) => cancelAllButReminders(tx))
await closeHouse()
