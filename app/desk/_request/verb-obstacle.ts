import { feeRulesFor, freeOfChargeBy } from '@/domain/policies/fees'
import type { Action } from '@/domain/policies/permissions'
import { isRoutine } from '@/domain/policies/routine'
import type { RequestFacts } from '@/domain/requests/history'
import { problemText } from '@/messages/problem-text'
import { t } from '../words'
import { fitsState, type FormVerbName, formVerbs } from './form-verbs'

type Seen = { may: (action: Action) => boolean; facts: Pick<RequestFacts, 'state' | 'rights' | 'answer'> }

/** Why this cannot be done, said before anything is typed; nothing where the verb itself has yet to decide. */
export function verbObstacle({ may, facts }: Seen, verb: FormVerbName): string | null {
  if (!may(formVerbs[verb].action)) return t(may('write-note') ? 'problems.not-permitted' : 'desk.request.notPermitted')
  const isOnlyForUnconfirmed = verb === 'unconfirmed' && facts.state !== 'unconfirmed'
  if (isOnlyForUnconfirmed || !fitsState(verb, facts.state))
    return problemText(t, { code: 'not-in-this-state', params: { state: facts.state } })
  const others = facts.rights.map(({ right }) => right).filter((right) => !isRoutine(right))
  if (verb === 'objection' && others.length > 0)
    return problemText(t, { code: 'not-routine', params: { rights: others.join(', ') } })
  if (verb === 'fee' && !facts.rights.some(({ right, regimes }) => feeRulesFor(right, regimes).length > 0))
    return problemText(t, { code: 'no-fee-in-law', params: freeOfCharge(facts) })
  return facts.answer && endsWithAnswer.includes(verb) ? t('problems.answer-on-its-way') : null
}

const endsWithAnswer: readonly FormVerbName[] = ['answer', 'unconfirmed', 'objection', 'closing', 'decision', 'fee']

function freeOfCharge({ rights }: Seen['facts']) {
  const laws = [...new Set(rights.flatMap(({ regimes }) => regimes))]
  return { rights: rights.map(({ right }) => right).join(', '), laws: laws.join(', '), rule: freeOfChargeBy(laws) }
}
