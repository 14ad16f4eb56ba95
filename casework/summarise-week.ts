import { transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { membersOf, type PresentMember } from '@/db/queries/members'
import { remindableRequests } from '@/db/queries/reminders'
import { summarisedFor } from '@/db/queries/summaries'
import { emailHash } from '@/db/sealing/search-hashes'
import { keepSummary } from '@/db/writes/summaries'
import type { Day } from '@/domain/calendar/days'
import { staff, system } from '@/domain/policies/actor'
import { sees } from '@/domain/policies/visibility'
import { type Summarised, summaryOf, summaryWeek } from '@/domain/policies/weekly-summary'
import { oweToStaff } from '@/emails/outbox'
import type { TickDay, TickWorld } from './tick'

/**
 * Once a week, on its first working day, all who manage are told in numbers how the requests stand that they may see. Where
 * none is open, nobody is. After an outage of weeks only the summary of the week that it is.
 */
export async function summariseWeek(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  const weekOn = day.isOpen ? summaryWeek(day.reached, day.by.calendar) : null
  if (weekOn === null) return
  const actor = system('summarise')
  const members = await membersOf(world.db, actor, controller.id)
  const told = await summarisedFor(world.db, actor, { controllerId: controller.id, weekOn })
  const managers = members
    .filter(({ role }) => role === 'admin' || role === 'manager')
    .map((member) => ({ ...member, recipient: emailHash(world.keyring, member.email) }))
    .filter(({ recipient }) => !told.has(recipient))
  if (managers.length === 0) return
  const open = (await remindableRequests(world.db, actor, controller.id)).filter(({ spamMarkedOn }) => !spamMarkedOn)
  for (const manager of managers) {
    const seen = open.filter((request) => sees(asActor(manager, controller.id), request))
    await tell(world, { controller, day, weekOn, manager, requests: seen }).catch((fault: unknown) =>
      world.report(fault, 'weekly-summary'),
    )
  }
}

type Telling = {
  controller: Controller
  day: TickDay
  weekOn: Day
  manager: PresentMember & { recipient: string }
  requests: readonly Summarised[]
}

async function tell(world: TickWorld, { controller, day, weekOn, manager, requests }: Telling): Promise<void> {
  await transaction(world.db, async (tx) => {
    const isFirst = await keepSummary(tx, { controllerId: controller.id, recipient: manager.recipient, weekOn })
    if (!isFirst || requests.length === 0) return
    const props = { ...summaryOf(requests, day.today), controllerName: controller.name, weekOn }
    const letter = { kind: 'weekly-summary' as const, toAddress: manager.email, props }
    await oweToStaff(tx, world, { request: null, controller }, letter)
  })
}

function asActor({ userId, role, mayVerify }: PresentMember, controllerId: string) {
  return staff(userId, [{ controllerId, role, mayVerify }])
}
