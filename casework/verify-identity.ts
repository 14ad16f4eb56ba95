import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { destroyIdentityPapers } from '@/db/writes/files'
import { voidIdentityCode } from '@/db/writes/identity-codes'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { notLeft } from '@/domain/requests/departures'
import type { NewEvent } from '@/domain/requests/events'
import { identityCodeOf } from '@/domain/requests/identity-code'
import { identityMethods } from '@/domain/requests/identity-events'
import { isMoreAsked, openQuestions } from '@/domain/requests/questions'
import { standingClocks } from '@/domain/requests/waiting'
import type { Context } from './context'
import { day, oneOf, optionalOneOf, optionalText } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Decided, type Situation, type Verb } from './verb'

export const identityVerdicts = ['verified', 'not-doubted', 'insufficient', 'failed'] as const
export const noDoubtReasons = ['known', 'account', 'answers-match', 'other'] as const

/** The verdict and the day on which the information arrived, by whatever way; words for what the codes leave out. */
const VerifyIdentity = z
  .strictObject({
    verdict: oneOf(identityVerdicts, 'choose-a-verdict'),
    on: day('enter-the-day'),
    method: optionalOneOf(identityMethods, 'choose-a-method'),
    reason: optionalOneOf(noDoubtReasons, 'choose-a-reason'),
    because: optionalText(),
  })
  .superRefine(({ verdict, method, reason, because }, issues) => {
    const missing = (field: string, message: string) => issues.addIssue({ code: 'custom', path: [field], message })
    if ((verdict === 'verified' || verdict === 'failed') && !method) missing('method', 'choose-a-method')
    if (verdict === 'not-doubted' && !reason) missing('reason', 'choose-a-reason')
    if (verdict === 'not-doubted' && reason === 'other' && !because) missing('because', 'say-why')
    if ((verdict === 'insufficient' || verdict === 'failed') && !because) missing('because', 'say-what-is-missing')
  })

type Input = z.infer<typeof VerifyIdentity>

const verb: Verb<Input> = {
  action: 'verify',
  schema: VerifyIdentity,
  decide: (situation, input) => {
    const { facts, today } = situation
    if (isAfter(input.on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(input.on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
    if (input.verdict === 'insufficient') return insufficient(situation, input)
    if (isUnprovenCode(situation, input)) return no('code-not-entered', {}, 'method')
    const unsent = notLeft(situation.history, 'identityRequested')
    return done([verdictOf(input)], {
      also: async (tx) => {
        await cancelLetters(tx, situation.request.id, unsent)
        await voidIdentityCode(tx, situation.request.id)
        await destroyIdentityPapers(tx, situation.request.id)
      },
    })
  },
}

/**
 * Records whether we are sure who asks. What was enough counts from the day it arrived; what was not keeps a clock
 * standing and is told to the person (EDPB Guidelines 01/2022, example 31). With a final verdict the identity papers are
 * destroyed: method, verifier, time and verdict remain (EDPB Guidelines 01/2022, 79).
 */
export function verifyIdentity(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** That a code proved who asks is said only where the person has entered it. */
function isUnprovenCode({ history, at }: Situation, { verdict, method }: Input): boolean {
  if (verdict !== 'verified' || method !== 'code-on-file') return false
  return identityCodeOf(history, at)?.standing !== 'entered'
}

function verdictOf({ verdict, on, method = 'account', reason = 'other', because }: Input): NewEvent {
  const sealed = because === undefined ? {} : { sealed: { because } }
  if (verdict === 'not-doubted') return { type: 'identityNotDoubted', on, data: { reason }, ...sealed }
  if (verdict === 'failed') return { type: 'identityFailed', on, data: { method }, ...sealed }
  return { type: 'identityVerified', on, data: { method }, ...sealed }
}

function insufficient({ history, deadline }: Situation, { on, because = '' }: Input): Decided<undefined> {
  const [question] = openQuestions(history, 'identityRequested')
  if (!question) return no('identity-not-asked', {}, 'verdict')
  const asked = history.find(({ sequence }) => sequence === question.sequence)
  const method = asked?.type === 'identityRequested' ? asked.data.method : 'account'
  const props = { doubt: because, method, clocks: standingClocks(deadline, question, isMoreAsked(history, question)) }
  const event: NewEvent = { type: 'identityInsufficient', on, data: {}, sealed: { because } }
  return done([event], { letters: [{ kind: 'identity-request', props }] })
}
