import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { lapses, reflectionEndsOn } from '@/domain/policies/fee-reflection'
import { notLeft } from '@/domain/requests/departures'
import type { NewEvent } from '@/domain/requests/events'
import { isFeeConfirmed, type Question, unpaidFees } from '@/domain/requests/questions'
import { type Right, rightInLaw, rights } from '@/domain/rights'
import type { Context } from './context'
import { day, oneOf, optionalOneOf, optionalText } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

export const feeOutcomes = ['paid', 'confirmed', 'not-paid'] as const

/**
 * What came of the fee and on which day, and of which where several are open: by a right that it is for; in words for
 * the file what the codes leave out.
 */
const RecordFee = z.strictObject({
  outcome: oneOf(feeOutcomes, 'choose-what-came-of-it'),
  on: day('enter-the-day'),
  because: optionalText(),
  right: optionalOneOf(rights, 'choose-a-fee'),
})

type Input = z.infer<typeof RecordFee>

const verb: Verb<Input> = {
  action: 'charge',
  schema: RecordFee,
  decide: (situation, input) => {
    const { history, request } = situation
    const open = unpaidFees(history)
    if (open.length === 0) return no('fee-not-asked')
    const fee = chosenFrom(open, input.right)
    if (!fee) return no('choose-a-fee', {}, 'right')
    const problem = obstacleTo(situation, input, fee)
    if (problem) return problem
    if (input.outcome === 'not-paid') return done(notPaid(situation, input, fee))
    const overtaken = notLeft(history, 'feeRequested').filter((sequence) => sequence === fee.sequence)
    const unsent = input.outcome === 'paid' ? overtaken : []
    return done([cameIn(input, fee)], { also: (tx) => cancelLetters(tx, request.id, unsent) })
  },
}

/**
 * Records that the person paid, agreed to pay, or did neither. What was paid counts from the day it arrived. Where each law
 * of a right takes an unconfirmed fee for a withdrawal, that right is withdrawn by this, after its days and never by itself.
 * @see UK GDPR Art. 12A(2)(c); DPO Art. 19(3)
 */
export function recordFee(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** The only open fee, or the one that is for this right. */
function chosenFrom(open: readonly Question[], right: Right | undefined): Question | undefined {
  if (open.length === 1) return open[0]
  const inLaw = right && rightInLaw(right)
  return open.findLast(({ rights: some }) => inLaw && (some?.some((each) => rightInLaw(each) === inLaw) ?? true))
}

function obstacleTo(situation: Situation, { outcome, on, because }: Input, fee: Question) {
  const { history, today, rule } = situation
  if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
  if (isBefore(on, fee.askedOn)) return no('day-before-question', { day: fee.askedOn }, 'on')
  if (outcome === 'confirmed' && isFeeConfirmed(history, fee)) return no('fee-confirmed-already', {}, 'outcome')
  if (outcome !== 'not-paid') return undefined
  if (!because) return no('say-why', {}, 'because')
  if (!fee.leftOn) return no('fee-letter-not-left', {}, 'outcome')
  const endsOn = reflectionEndsOn(concerned(situation, fee), fee.leftOn, rule)
  return endsOn && !isAfter(on, endsOn) ? no('reflection-not-over', { day: endsOn }, 'outcome') : undefined
}

function cameIn({ outcome, on, because }: Input, { rights }: Question): NewEvent {
  const type = outcome === 'paid' ? 'feePaid' : 'feeConfirmed'
  return { type, on, ...about(rights), data: {}, ...(because && { sealed: { because } }) }
}

function notPaid(situation: Situation, { on, because }: Input, fee: Question): NewEvent[] {
  const lapsed = isFeeConfirmed(situation.history, fee)
    ? []
    : concerned(situation, fee).filter((asked) => lapses(asked, situation.rule.lawOf))
  const withdrawn = lapsed
    .filter(({ right }) => !situation.facts.decisions.has(right))
    .map(({ right }): NewEvent => ({
      type: 'rightDecided',
      rights: [right],
      data: { right, decision: 'withdrawn', ground: null },
    }))
  return [{ type: 'feeNotPaid', on, ...about(fee.rights), data: {}, sealed: { because } }, ...withdrawn]
}

function concerned({ facts }: Situation, { rights }: Question) {
  return facts.rights.filter(({ right }) => rights?.includes(right) ?? true)
}

function about(rights: Question['rights']): { rights?: Question['rights'] & object } {
  return rights ? { rights } : {}
}
