import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { isAfter, isBefore, latest } from '@/domain/calendar/days'
import type { Action } from '@/domain/policies/permissions'
import { notLeft } from '@/domain/requests/departures'
import { channels } from '@/domain/requests/received'
import { openQuestions, type Question, rightsAskedAbout } from '@/domain/requests/questions'
import type { ProblemCode } from './errors'
import { day, oneOf, optionalSeveral, text } from './fields'
import { done, no, type Verb } from './verb'

/**
 * The day on which what was asked for arrived, by which way, and what it says. `questions`: which of the open ones it
 * answers, by their number in the history; it may be left out where only one is open.
 */
const ReceivedAnswer = z.strictObject({
  on: day('enter-the-day'),
  channel: oneOf(channels, 'choose-a-channel'),
  text: text('write-what-was-said'),
  questions: optionalSeveral(z.coerce.number('choose-the-question')),
})

type Input = z.infer<typeof ReceivedAnswer>

type Answer = {
  action: Action
  asks: 'clarificationRequested' | 'particularsRequested'
  answers: 'clarificationReceived' | 'requestCompleted'
  notAsked: ProblemCode
}

/**
 * Records that what was asked for arrived, for the rights it was asked for: the other questions stay open, and a letter
 * that asks what has come stays here.
 */
export function receivingVerb({ action, asks, answers, notAsked }: Answer): Verb<Input> {
  return {
    action,
    schema: ReceivedAnswer,
    decide: ({ history, request, today }, input) => {
      const open = openQuestions(history, asks)
      if (open.length === 0) return no(notAsked)
      const [first, ...others] = chosenFrom(open, input.questions)
      if (!first) return no('choose-the-question', {}, 'questions')
      const { on, channel, text: said } = input
      const askedOn = latest(first.askedOn, ...others.map((question) => question.askedOn))
      if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
      if (isBefore(on, askedOn)) return no('day-before-question', { day: askedOn }, 'on')
      const answered = [first, ...others]
      const unsent = answered.map(({ sequence }) => sequence).filter((each) => notLeft(history, asks).includes(each))
      return done([{ type: answers, on, ...rightsAskedAbout(answered), data: { channel }, sealed: { text: said } }], {
        also: (tx) => cancelLetters(tx, request.id, unsent),
      })
    },
  }
}

/** The only open question, or those that were named; none where one of them is not open. */
function chosenFrom(open: readonly Question[], named: readonly number[]): Question[] {
  if (named.length === 0) return open.length === 1 ? [...open] : []
  const chosen = open.filter(({ sequence }) => named.includes(sequence))
  return chosen.length === named.length ? chosen : []
}
