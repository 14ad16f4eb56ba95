import { refusalRule } from '@/domain/policies/refusals'
import { needsNoIdentity } from '@/domain/rights'
import type { DecisionInput } from './decision'
import { no, type Situation } from './verb'

/** What a decision lacks before it may stand: grounds and reasons of a refusal, the record of a search, a name. */
export function reasonsProblem(situation: Situation, input: DecisionInput) {
  switch (input.decision) {
    case 'refused':
    case 'partly-granted':
      return refusalProblem(situation, input)
    case 'nothing-held':
      return searchProblem(input)
    case 'cannot-identify':
      return needsNoIdentity(input.right) ? no('identity-not-needed', { rights: input.right }, 'decision') : told(input)
    case 'passed-to-controller':
      return input.passedTo ? undefined : no('name-the-controller', {}, 'passedTo')
    case 'wrong-organisation':
    case 'already-answered':
      return told(input)
    case 'withdrawn':
      return input.fileReason ? undefined : no('say-why', {}, 'fileReason')
    case 'granted':
      return undefined
  }
}

/** @see GDPR Art. 12(4): the reasons are told; Art. 21(3): marketing stops without any ground against it. */
function refusalProblem({ facts, rule: { lawOf } }: Situation, input: DecisionInput) {
  const { right, ground } = input
  const regimes = facts.rights.find((asked) => asked.right === right)?.regimes ?? []
  const rule = refusalRule(right, regimes, lawOf)
  if (rule.how === 'never') return no('no-refusal-of-this-right', { rights: right }, 'decision')
  if (rule.how === 'on-grounds' && !ground) return no('choose-a-ground', {}, 'ground')
  if (rule.how === 'on-grounds' && !rule.grounds.some((allowed) => allowed.ground === ground))
    return no('ground-not-in-law', { rights: right }, 'ground')
  if (rule.how === 'with-reasons' && ground) return no('ground-not-in-law', { rights: right }, 'ground')
  return input.neutral ? neutralProblem(input) : told(input)
}

/** Where reasons may not be told, the file must hold them (GDPR Arts 5(2) and 23). */
function neutralProblem({ because, fileReason }: DecisionInput) {
  if (because) return no('neutral-or-reasons', {}, 'because')
  return fileReason ? undefined : no('reasons-for-the-file', {}, 'fileReason')
}

function told({ because }: DecisionInput) {
  return because ? undefined : no('reasons-for-the-person', {}, 'because')
}

function searchProblem({ systems, identifiers, searchedBy, searchedOn }: DecisionInput) {
  if (!systems) return no('name-the-systems', {}, 'systems')
  if (!identifiers) return no('name-the-identifiers', {}, 'identifiers')
  if (!searchedBy) return no('say-who-searched', {}, 'searchedBy')
  return searchedOn ? undefined : no('enter-the-day', {}, 'searchedOn')
}
