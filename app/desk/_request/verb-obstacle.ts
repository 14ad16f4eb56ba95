import type { Problem } from '@/casework/errors'
import { feeRulesFor, freeOfChargeBy } from '@/domain/policies/fees'
import { isRoutine } from '@/domain/policies/routine'
import type { RequestState } from '@/domain/requests/events'
import { problemText } from '@/messages/problem-text'
import { t } from '../words'
import { fitsState, type FormVerbName, formVerbs } from './form-verbs'
import { obstacles, type Seen } from './obstacles'

/** Why this cannot be done, said before anything is typed; nothing where the verb itself has yet to decide. */
export function verbObstacle(request: Seen, verb: FormVerbName): string | null {
  const { may } = request
  if (!may(formVerbs[verb].action)) return t(may('write-note') ? 'problems.not-permitted' : 'desk.request.notPermitted')
  const problem = problemWith(request, verb)
  return problem ? problemText(t, problem) : null
}

function problemWith(request: Seen, verb: FormVerbName): Problem | undefined {
  const { state, rights, answer } = request.facts
  const isOtherState = onlyIn[verb] !== undefined && onlyIn[verb] !== state
  if (isOtherState || !fitsState(verb, state)) return { code: 'not-in-this-state', params: { state } }
  const others = rights.map(({ right }) => right).filter((right) => !isRoutine(right))
  if (verb === 'objection' && others.length > 0) return { code: 'not-routine', params: { rights: others.join(', ') } }
  if (verb === 'fee' && !rights.some(({ right, regimes }) => feeRulesFor(right, regimes).length > 0))
    return { code: 'no-fee-in-law', params: freeOfCharge(request.facts) }
  if (answer && endsWithAnswer.includes(verb)) return { code: 'answer-on-its-way' }
  return obstacles[verb]?.(request)?.problems[0]
}

const onlyIn: Partial<Record<FormVerbName, RequestState>> = { unconfirmed: 'unconfirmed', reopening: 'closed' }

const endsWithAnswer: readonly FormVerbName[] = ['answer', 'unconfirmed', 'objection', 'closing', 'decision', 'fee']

function freeOfCharge({ rights }: Seen['facts']) {
  const laws = [...new Set(rights.flatMap(({ regimes }) => regimes))]
  return { rights: rights.map(({ right }) => right).join(', '), laws: laws.join(', '), rule: freeOfChargeBy(laws) }
}
