import type { RequesterLetter } from '@/domain/requests/letters'

/** What letters say today and letters that were owed by an earlier version do not hold: of that, nothing is said. */
const nothingSaid: Partial<Record<RequesterLetter, Record<string, unknown>>> = {
  'confirm-your-request': { isReminder: false },
  'identity-request': { clocks: [] },
  'clarification-request': { clocks: [] },
  'particulars-request': { clocks: [] },
  'authority-request': { clocks: [] },
  'fee-request': { clocks: [], reflection: null, startsAfresh: [] },
  extension: { grounds: [], refusals: [] },
  'answer-ready': { files: [], code: null },
  'unconfirmed-answer': { partDone: false },
  'later-than-promised': { nothingRefused: false },
  'day-changed': { nothingRefused: false },
  'request-withdrawn': { partOf: [] },
}

/** What was frozen with the fact, so that this version can render it: a letter owed before an upgrade leaves all the same. */
export function propsAsRendered(kind: RequesterLetter, props: Record<string, unknown>): Record<string, unknown> {
  return { ...nothingSaid[kind], ...(kind === 'extension' && oneTime(props)), ...props }
}

/** Before rights were told apart a letter about more time had one old and one new day for all of them. */
function oneTime({ oldDueOn, newDueOn }: Record<string, unknown>): { times: unknown[] } {
  return { times: [{ rights: [], oldDueOn, newDueOn, waiting: 'runs' }] }
}
