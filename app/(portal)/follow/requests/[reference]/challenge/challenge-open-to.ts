import { challengesGiven } from '@/domain/policies/challenges'
import type { Challenge } from '@/domain/requests/links'
import { ownState } from '../../own-state'
import type { OwnCase } from '../../read-own-case'

/**
 * What the person may bring against how this request was handled: nothing while there is nothing to disagree with, and no
 * challenge of a challenge, from which the law leads elsewhere.
 */
export function challengeOpenTo({ file, facts, deadline, today }: OwnCase): Challenge | undefined {
  if (facts.rights.every(({ right }) => right === 'complaint' || right === 'appeal')) return undefined
  const { kind } = ownState(file, facts, deadline, today)
  const given = challengesGiven(facts.rights, today)
  if (waiting.includes(kind)) return given.find((how) => how === 'complaint')
  return handled.includes(kind) ? given[0] : undefined
}

const handled: readonly string[] = ['answered', 'closed', 'ended']
/** What is kept waiting can be complained about; there is no answer yet to look at again. */
const waiting: readonly string[] = ['extended', 'late']
