import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { notLeft } from '@/domain/requests/departures'
import type { NewEvent } from '@/domain/requests/events'
import { givenAnswers } from '@/domain/requests/given-answers'
import { rightsToTakeBack } from '@/domain/requests/history'
import { questionTypes } from '@/domain/requests/questions'
import { type Right, rights } from '@/domain/rights'
import type { Context } from './context'
import { optionalSeveral, optionalText } from './fields'
import { perform, type Target } from './perform'
import { type Decided, done, no, type Situation, type Verb } from './verb'

/**
 * Everything, unless some `rights` are named. Staff record how they know, and name what is taken back where there is more
 * than one right, so that nothing ends for want of a tick; the person owes no reason.
 */
const WithdrawRequest = z.strictObject({
  because: optionalText(),
  rights: optionalSeveral(z.enum(rights, 'choose-what-to-take-back')),
})

type Because = { because?: string | undefined }

const verb: Verb<z.infer<typeof WithdrawRequest>> = {
  action: 'withdraw',
  schema: WithdrawRequest,
  decide: (situation, { because, rights: named }) => {
    const { actor, facts } = situation
    if (actor.kind === 'staff' && !because) return no('say-why', {}, 'because')
    if (!named.every((right) => facts.rights.some((asked) => asked.right === right)))
      return no('right-not-asked', {}, 'rights')
    const left = rightsToTakeBack(facts)
    if (actor.kind === 'staff' && left.length > 1 && named.length === 0) return no('choose-one-right', {}, 'rights')
    const taken = left.filter((right) => named.length === 0 || named.includes(right))
    if (facts.answer?.leftOn) return aPart(situation, taken, { because })
    if (named.length === 0 || taken.length === left.length) return everything(situation, { because })
    return aPart(situation, taken, { because })
  },
}

/**
 * The person takes the request or some of its rights back, on their own page or by telling staff; a letter says so to
 * them, and no answer, question or extension about it that has not left follows; the code of an answer that was given does.
 * What was taken back already stays so.
 */
export function withdrawRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function everything({ request, history }: Situation, { because }: Because): Decided<undefined> {
  const code = givenAnswers(history).length > 0 ? [] : (['answerCodeMade'] as const)
  const unsent = notLeft(history, 'answered', ...code, 'extended', 'acknowledged', 'identityCodeMade', ...questionTypes)
  return done([{ type: 'withdrawn', data: {}, ...(because ? { sealed: { because } } : {}) }], {
    letters: [{ kind: 'request-withdrawn', props: { partOf: [] } }],
    also: (tx) => cancelLetters(tx, request.id, unsent),
  })
}

function aPart({ facts, request, history }: Situation, taken: Right[], { because }: Because): Decided<undefined> {
  if (taken.length === 0) return done([])
  if (facts.answer?.leftOn === null) return no('answer-on-its-way')
  const events = taken.map((right): NewEvent => {
    const data = { right, decision: 'withdrawn' as const, ground: null }
    return { type: 'rightDecided', rights: [right], data, ...(because ? { sealed: { because } } : {}) }
  })
  const isAboutThese = (asked: readonly Right[] | null) => asked?.every((right) => taken.includes(right)) ?? false
  const unsent = notLeft(history, ...questionTypes).filter((sequence) =>
    history.some((event) => event.sequence === sequence && isAboutThese(event.rights)),
  )
  return done(events, {
    letters: [{ kind: 'request-withdrawn', props: { partOf: taken } }],
    also: (tx) => cancelLetters(tx, request.id, unsent),
  })
}
