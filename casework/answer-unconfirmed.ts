import { z } from 'zod'
import type { Requester } from '@/db/queries/dossier'
import { cancelLetters, cancelLettersOf } from '@/db/writes/departures'
import { isBefore } from '@/domain/calendar/days'
import { answerableFrom, confirmationLeftOn } from '@/domain/policies/unconfirmed'
import { notLeft } from '@/domain/requests/departures'
import type { EventData, NewEvent } from '@/domain/requests/events'
import { leftToDo } from '@/domain/requests/history'
import { questionTypes } from '@/domain/requests/questions'
import { needsNoConfirmation } from '@/domain/rights'
import { type Context, linkDaysOf } from './context'
import { text } from './fields'
import { confirmLink } from './first-letter'
import { perform, type Target } from './perform'
import { type Decided, done, no, type Situation, type Verb } from './verb'

/** Why nobody takes it up by hand, for the file. The person reads a letter of fixed words. */
const AnswerUnconfirmed = z.strictObject({ because: text('say-why') })

function verbFor(context: Pick<Context, 'linkDays'>): Verb<z.infer<typeof AnswerUnconfirmed>> {
  return {
    action: 'answer',
    schema: AnswerUnconfirmed,
    decide: (situation, { because }) =>
      obstacleToAnsweringUnconfirmed(situation) ??
      answerWithoutData(context, situation, { sealed: { fileReason: because } }, { delivery: 'e-mail' }),
  }
}

/**
 * Decides what is undecided without a look at any data, and owes the letter that says why; the decisions bear what is
 * given for each, the answer its own facts. Its link confirms the address after all, also where the links before have run out.
 */
export function answerWithoutData(
  context: Pick<Context, 'linkDays'>,
  { facts, request, history, controller }: Situation,
  each: Pick<NewEvent, 'on' | 'sealed'>,
  data: EventData['answered'],
): Decided<undefined> {
  const decided = leftToDo(facts).undecided.map((right): NewEvent => {
    const decision = { right, decision: 'cannot-identify' as const, ground: null }
    return { type: 'rightDecided', rights: [right], data: decision, ...each }
  })
  const unsent = notLeft(history, 'extended', ...questionTypes)
  const props = { partDone: facts.done.size > 0 }
  const { path, keepLink } = confirmLink({
    requestId: request.id,
    slug: controller.slug,
    linkDays: linkDaysOf(context),
  })
  return done([...decided, { type: 'answered', data, ...(each.on && { on: each.on }) }], {
    letters: [{ kind: 'unconfirmed-answer', props, carries: decided.length, secrets: { followPath: path } }],
    also: async (tx) => {
      await cancelLetters(tx, request.id, unsent)
      await cancelLettersOf(tx, request.id, 'confirm-your-request')
      await keepLink(tx)
    },
  })
}

/**
 * Answers a request whose address nobody confirmed: it is not closed in silence, but by a letter that says why nothing more
 * is done, what to do instead, and where to complain. It closes when that letter has left; whoever confirms after all is heard.
 * @see GDPR Art. 12(2) and (4), Art. 11(2)
 */
export function answerUnconfirmed(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

type Seen = Pick<Situation, 'facts' | 'history' | 'deadline' | 'today'> & { requester: Pick<Requester, 'email'> }

/** Why nobody may be answered so yet, or at all. */
export function obstacleToAnsweringUnconfirmed(seen: Seen) {
  const { facts, requester } = seen
  if (facts.answer) return no('answer-on-its-way')
  if (facts.state !== 'unconfirmed') return no('not-in-this-state', { state: facts.state })
  if (facts.heldBecause) return no('release-or-spam-first')
  if (facts.addressDenied || !requester.email) return no('nobody-reads-this-address')
  const { undecided, undone } = leftToDo(facts)
  const unasked = [...undecided, ...undone].filter(needsNoConfirmation)
  if (unasked.length > 0) return no('needs-no-confirmation', { rights: unasked.join(', ') })
  return undone.length > 0 ? no('carry-out-first', { rights: undone.join(', ') }) : obstacleInTime(seen)
}

function obstacleInTime({ history, deadline, today }: Seen) {
  const leftOn = confirmationLeftOn(history)
  if (!leftOn) return no('confirmation-not-left')
  const day = answerableFrom(leftOn, deadline)
  return isBefore(today, day) ? no('give-time-to-confirm', { day }) : undefined
}
