import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { authorityProofs } from '@/domain/policies/authority-proofs'
import { notLeft } from '@/domain/requests/departures'
import { eventsOf, type NewEvent } from '@/domain/requests/events'
import { isMoreAsked, openQuestions, type Question } from '@/domain/requests/questions'
import { standingClocks } from '@/domain/requests/waiting'
import type { Context } from './context'
import { day, oneOf, optionalOneOf, optionalText } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Decided, type Situation, type Verb } from './verb'

export const authorityVerdicts = ['shown', 'insufficient'] as const

/** The verdict and the day on which the proof arrived; what was shown, or what is still missing. */
const VerifyAuthority = z
  .strictObject({
    verdict: oneOf(authorityVerdicts, 'choose-a-verdict'),
    on: day('enter-the-day'),
    proof: optionalOneOf(authorityProofs, 'choose-a-proof'),
    because: optionalText(),
  })
  .superRefine(({ verdict, proof, because }, issues) => {
    const missing = (field: string, message: string) => issues.addIssue({ code: 'custom', path: [field], message })
    if (verdict === 'shown' && !proof) missing('proof', 'choose-a-proof')
    if (verdict === 'insufficient' && !because) missing('because', 'say-what-is-missing')
  })

type Input = z.infer<typeof VerifyAuthority>

const verb: Verb<Input> = {
  action: 'verify',
  schema: VerifyAuthority,
  decide: (situation, input) => {
    const { history, request, today } = situation
    const question = openQuestions(history, 'authorityRequested').at(-1)
    if (!question) return no('authority-not-asked')
    if (isAfter(input.on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(input.on, question.askedOn)) return no('day-before-question', { day: question.askedOn }, 'on')
    if (input.verdict === 'insufficient') return insufficient(situation, input, question)
    const unsent = notLeft(history, 'authorityRequested')
    return done([shown(input, question)], { also: (tx) => cancelLetters(tx, request.id, unsent) })
  },
}

/**
 * Records whether somebody has shown that they may act for the person. What was enough counts from the day it arrived;
 * what was not keeps a clock standing and is told.
 */
export function verifyAuthority(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function shown({ on, proof = 'written-authority', because }: Input, question: Question): NewEvent {
  return {
    type: 'authorityShown',
    on,
    ...(question.rights && { rights: question.rights }),
    data: { proof },
    ...(because && { sealed: { because } }),
  }
}

function insufficient(
  { history, deadline }: Situation,
  { on, because = '' }: Input,
  question: Question,
): Decided<undefined> {
  const asked = eventsOf(history, 'authorityRequested').find(({ sequence }) => sequence === question.sequence)
  const proof = asked?.data.proof ?? 'written-authority'
  const props = { proof, doubt: because, clocks: standingClocks(deadline, question, isMoreAsked(history, question)) }
  const rights = question.rights ? { rights: question.rights } : {}
  const event: NewEvent = { type: 'authorityInsufficient', on, ...rights, data: {}, sealed: { because } }
  return done([event], { letters: [{ kind: 'authority-request', props }] })
}
