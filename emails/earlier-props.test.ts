import { expect, test } from 'vitest'
import type { RequesterLetter } from '@/domain/requests/letters'
import type { Letter } from './catalogue'
import { propsAsRendered } from './earlier-props'
import { renderLetter } from './render'
import { letter } from './example-letters/sample'

const fee = { amount: '25', currency: 'EUR', reason: 'further-copies', because: 'The third copy.' }

/** As they were sealed by versions of before, with what those held and this one does not read. */
test.for<[RequesterLetter, Record<string, unknown>, string]>([
  [
    'identity-request',
    { doubt: 'two of this name.', method: 'call-back', regimes: [], pauses: true },
    'two of this name',
  ],
  ['clarification-request', { question: 'Which one?', pauses: true, rightsConcerned: ['access'] }, 'Which one?'],
  [
    'particulars-request',
    { missing: ['record'], question: 'Which clinic?', rightsConcerned: ['access'], effect: 'restarts' },
    'Which clinic?',
  ],
  ['authority-request', { doubt: 'not signed.', proof: 'written-authority', effect: 'pauses' }, 'not signed.'],
  [
    'fee-request',
    { ...fee, rightsConcerned: ['access'], articles: [], reflectionDays: 10, restarts: true },
    'The third copy.',
  ],
  [
    'extension',
    { because: 'Three systems.', oldDueOn: '2026-04-07', newDueOn: '2026-06-05', promisedOn: null },
    'until 5 June 2026 instead of 7 April 2026',
  ],
  ['unconfirmed-answer', {}, 'changed and deleted nothing'],
  ['later-than-promised', { promisedOn: '2026-04-04', legalDueOn: null }, 'still at work'],
  ['day-changed', { oldDueOn: '2026-04-04' }, 'still at work'],
])('%s, owed before an upgrade, is rendered after it', async ([kind, props, says]) => {
  const owed = { kind, ...letter, props: propsAsRendered(kind, props) } as Letter
  expect((await renderLetter(owed)).text).toContain(says)
})
