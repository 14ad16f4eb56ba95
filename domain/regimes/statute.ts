import type { ExtensionGroundRule } from '../policies/extension-grounds'
import type { FeeRule } from '../policies/fee-rules'
import type { GroundRule } from '../policies/refusal-grounds'
import { needsNoIdentity, type Right, rights } from '../rights'
import type { Regime } from './regime'
import type { Sourced } from './sourced'

const dayOfReceipt: Sourced<'receipt'> = {
  value: 'receipt',
  source: 'The day of receipt is not counted: the common rule for periods of days',
  confirmed: false,
}

const endsWhereItEnds: Sourced<false> = {
  value: false,
  source: 'No text was read that moves the last day; the earlier day is the safe one',
  reading: true,
}

const freeOfCharge: Sourced<readonly FeeRule[]> = {
  value: [],
  source: 'No text was read that allows a fee; to ask for none is the safe reading',
  reading: true,
}

type Given = Pick<Regime, 'id' | 'name' | 'rights' | 'timeLimit'> & Partial<Regime>

/** A law with what most laws have in common, and what it says itself: from receipt, nothing pauses, no day is moved. */
export function statute(given: Given): Regime {
  return {
    kind: 'statute',
    ruleVersion: '2026-11-22',
    start: dayOfReceipt,
    pauses: [],
    restarts: [],
    endsOnWorkingDay: endsWhereItEnds,
    noIdentityFor: {
      value: rights.filter(needsNoIdentity),
      source: 'An objection to marketing, an opt-out and a withdrawal need nobody to be identified',
      reading: true,
    },
    fees: freeOfCharge,
    refusalGrounds: [],
    complaintRoutes: [{ to: 'authority', which: 'named-by-controller', source: given.timeLimit.source }],
    ...given,
  }
}

type Written = readonly [ground: GroundRule['ground'], article: string, read: boolean]

/** Grounds that hold for the same rights; one that was not read in the text is to be confirmed. */
export function groundsOf(concerned: readonly Right[], written: readonly Written[]): GroundRule[] {
  return written.map(([ground, article, read]) => ({
    ground,
    rights: concerned,
    article,
    ...(!read && { confirmed: false as const }),
  }))
}

/** Most laws give more time for two things, and name them in one sentence. */
export function complexityAndNumber(article: string, read: boolean): ExtensionGroundRule[] {
  return moreTimeFor([
    ['complexity', article, read],
    ['number-of-requests', article, read],
  ])
}

type ForMoreTime = readonly [ground: ExtensionGroundRule['ground'], article: string, read: boolean]

/** Grounds for more time; one that was not read in the text is to be confirmed. */
export function moreTimeFor(written: readonly ForMoreTime[]): ExtensionGroundRule[] {
  return written.map(([ground, article, read]) => ({ ground, article, ...(!read && { confirmed: false as const }) }))
}
