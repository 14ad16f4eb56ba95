import { z } from 'zod'
import { earliest, isAfter, isBefore } from '@/domain/calendar/days'
import { effectiveDueOn } from '@/domain/deadlines/deadline'
import type { NewEvent } from '@/domain/requests/events'
import { orderGivers } from '@/domain/requests/order-givers'
import { deadlineIfItLeft } from '@/domain/requests/if-it-left'
import type { Context } from './context'
import { day, oneOf, optionalDay, someRights, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** `certainOf`: the day of which somebody said, after being told that the law's is earlier, that it really was ordered. */
const RecordOrderedDay = z.strictObject({
  by: oneOf(orderGivers, 'choose-who-ordered'),
  orderedBy: text('name-who-ordered'),
  fileReference: text('enter-the-file-reference'),
  documentOn: day('enter-the-day'),
  day: day('enter-the-day'),
  rights: someRights('choose-one-right'),
  certainOf: optionalDay(),
})

type Input = z.infer<typeof RecordOrderedDay>

const verb: Verb<Input> = {
  action: 'correct',
  schema: RecordOrderedDay,
  decide: (situation, input) => {
    const { by, day, documentOn, orderedBy, fileReference, rights } = input
    const data = { day, by, documentOn }
    const event: NewEvent = { type: 'dayOrdered', rights, data, sealed: { orderedBy, fileReference } }
    return obstacleTo(situation, input) ?? doubtAbout(situation, input, event) ?? done([event])
  },
}

/**
 * Records the day by which an authority or a court wants the answer. It binds where it is earlier than the law's and than
 * any other ordered; a later one is kept and moves nothing.
 * @see GDPR Art. 58(2)(c)-(d)
 */
export function recordOrderedDay(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function obstacleTo({ facts, today }: Situation, { rights, documentOn, day }: Input) {
  const asked = facts.rights.filter(({ right }) => rights.includes(right))
  if (asked.length < rights.length) return no('right-not-asked', {}, 'rights')
  const lawless = asked.filter(({ regimes }) => regimes.length === 0)
  if (lawless.length > 0)
    return no('no-law-to-order-under', { rights: lawless.map(({ right }) => right).join(', ') }, 'rights')
  if (isAfter(documentOn, today)) return no('day-in-the-future', {}, 'documentOn')
  const { receivedOn } = facts
  if (isBefore(day, receivedOn)) return no('day-before-receipt', { day: receivedOn }, 'day')
  return isBefore(day, documentOn) ? no('ordered-before-document', { day: documentOn }, 'day') : undefined
}

/** Nobody takes a later order for more time without being told that it is none. */
function doubtAbout({ history, rule, today }: Situation, input: Input, event: NewEvent) {
  if (input.certainOf === input.day) return undefined
  const after = deadlineIfItLeft(history, rule, event, today)
  const laws = after.rights.filter(({ right }) => input.rights.includes(right)).flatMap((right) => right.laws)
  const bindingOn = earliest(laws.flatMap(({ deadline }) => [deadline.withoutPauseDueOn, effectiveDueOn(deadline)]))
  return bindingOn && isAfter(input.day, bindingOn)
    ? no('ordered-later-than-law', { day: bindingOn }, 'certainOf')
    : undefined
}
