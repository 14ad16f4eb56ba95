import type { RequestFacts } from './history'

/** What of the facts has a column; the rest stays in the history. */
export function factsKept(facts: RequestFacts) {
  const {
    rights: _rights,
    residence: _residence,
    letterOn: _letterOn,
    designatedAddress: _designated,
    askedFor: _askedFor,
    decisions: _decisions,
    done: _done,
    answer: _answer,
    addressDenied: _denied,
    ...columns
  } = facts
  return columns
}
