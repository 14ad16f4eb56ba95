import { z } from 'zod'
import type { Controller } from '@/db/queries/case-file'
import { pastTheirPromise } from '@/db/queries/reminders'
import { keepReminders } from '@/db/writes/reminders'
import { isAfter } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { perform } from './perform'
import type { TickDay, TickWorld } from './tick'
import { done, type Verb } from './verb'

const step = 'later-than-promised'
const Nothing = z.strictObject({})

/**
 * Where the promised day has passed and the day of the law has not, the person is owed a letter that says so, once for
 * each promised day.
 */
export async function tellLaterThanPromised(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  const actor = system('remind')
  const late = await pastTheirPromise(world.db, actor, { controllerId: controller.id, day: day.reached, step })
  for (const { reference } of late)
    await perform({ ...world, actor }, { reference }, verbOn(day), {}).catch((fault: unknown) =>
      world.report(fault, 'later-than-promised'),
    )
}

function verbOn({ reached, at }: TickDay): Verb<z.infer<typeof Nothing>> {
  return {
    action: 'deliver',
    schema: Nothing,
    decide: async ({ request, deadline: { binds, promisedDueOn, legalDueOn }, facts }, _input, tx) => {
      const isLate = binds === 'promise' && promisedDueOn !== null && isAfter(reached, promisedDueOn)
      if (!isLate || facts.state === 'closed' || facts.answer) return done([])
      if (facts.spamMarkedOn || facts.heldBecause) return done([])
      const told = { requestId: request.id, step, recipient: 'requester', dueOn: promisedDueOn }
      const kept = await keepReminders(tx, [told], at)
      if (kept.length === 0) return done([])
      return done([], { letters: [{ kind: 'later-than-promised', props: { promisedOn: promisedDueOn, legalDueOn } }] })
    },
  }
}
