import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import type { CodeWay } from './answer-code'
import type { NewEvent } from './events'
import { factsOf } from './history'
import { owedAfterAnswer, owedSinceOn } from './owed-after-answer'
import { accessHistory } from './testing/access-history'

const decided: NewEvent = { type: 'rightDecided', data: { right: 'access', decision: 'granted', ground: null } }
const left: NewEvent = letterLeft('2026-03-10', 3, 'answer-ready', 'accepted')
const askedAgain: NewEvent = { type: 'answerAskedAgain', on: '2026-03-30', data: {} }
const paper: NewEvent = { type: 'paperAsked', on: '2026-03-12', data: {} }
const withdrawn: NewEvent = { type: 'withdrawn', on: '2026-03-10', data: {} }
const spent: NewEvent = { type: 'answerCodeSpent', on: '2026-03-12', data: {} }
const had: NewEvent = { type: 'answerDownloaded', on: '2026-03-11', data: { fileId: 'a' } }
const withdrawnFile: NewEvent = { type: 'answerFileWithdrawn', on: '2026-03-13', data: { fileId: 'a' } }
const word: NewEvent = { type: 'messageSent', on: '2026-03-14', data: {} }
const wrote: NewEvent = { type: 'messageReceived', on: '2026-03-12', data: { channel: 'e-mail' } }
const reopened: NewEvent = { type: 'reopened', on: '2026-03-13', data: {} }

test.for<[says: string, then: NewEvent[], owed: object | null, since: Day | null]>([
  ['an answer that anybody of the mailbox may open', [answered(), left], null, null],
  ['one whose code nobody has told', [answered('telephone'), left], { step: 'code' }, '2026-03-10'],
  ['told, its code is not owed', [answered('telephone'), left, told('2026-03-11')], null, null],
  ['one that is not closed owes nothing after it', [answered('telephone')], null, null],
  [
    'a code in a letter',
    [answered('letter'), made('letter'), left],
    { step: 'code-letter', sequence: 4 },
    '2026-03-11',
  ],
  [
    'that letter posted',
    [answered('letter'), made('letter'), left, letterLeft('2026-03-12', 4, 'answer-code', 'posted')],
    null,
    null,
  ],
  ['wanted on paper', [answered(), left, paper], { step: 'paper', sequence: 5 }, '2026-03-12'],
  ['posted', [answered(), left, paper, letterLeft('2026-03-16', 5, 'answer-ready', 'posted')], null, null],
  [
    'two things owed, since the first of them',
    [answered('telephone'), left, paper],
    { step: 'paper', sequence: 5 },
    '2026-03-10',
  ],
  [
    'one of the two paid, since the other',
    [
      answered('telephone'),
      left,
      paper,
      letterLeft('2026-03-16', 5, 'answer-ready', 'posted'),
      { ...paper, on: '2026-03-20' },
    ],
    { step: 'paper', sequence: 7 },
    '2026-03-10',
  ],
  [
    'an answer withdrawn before it left owes no code in a letter',
    [answered('letter'), made('letter'), withdrawn],
    null,
    null,
  ],
  ['nor one on the telephone', [answered('telephone'), withdrawn], null, null],
  ['wanted once more', [answered(), left, askedAgain], { step: 'renewal' }, '2026-03-30'],
  ['made available again', [answered(), left, askedAgain, renewed('2026-03-31')], null, null],
  [
    'a code that was entered wrongly too often, before all files were had',
    [answered('telephone'), left, made('telephone'), told('2026-03-11'), spent],
    { step: 'code-spent' },
    '2026-03-12',
  ],
  [
    'entered wrongly before anybody told it, it is not told any more',
    [answered('telephone'), left, made('telephone'), spent],
    { step: 'code-spent' },
    '2026-03-11',
  ],
  [
    'a new code is to be told, and the one before counts no more',
    [answered('telephone'), left, made('telephone'), told('2026-03-11'), spent, made('telephone')],
    { step: 'code' },
    '2026-03-11',
  ],
  [
    'who has had everything is not kept from anything',
    [answered('telephone'), left, made('telephone'), told('2026-03-11'), had, spent],
    null,
    null,
  ],
  ['a file withdrawn', [answered(), left, withdrawnFile], { step: 'withdrawn' }, '2026-03-13'],
  [
    'all withdrawn, neither code nor files are owed',
    [answered('telephone'), left, askedAgain, withdrawnFile],
    { step: 'withdrawn' },
    '2026-03-13',
  ],
  ['a word to the person after it', [answered(), left, withdrawnFile, word], null, null],
  ['what is left made available again after it', [answered(), left, withdrawnFile, renewed('2026-03-14')], null, null],
  ['no word before it', [answered(), left, word, withdrawnFile], { step: 'withdrawn' }, '2026-03-13'],
  [
    'another answer after it',
    [answered(), left, withdrawnFile, reopened, answered(), letterLeft('2026-03-16', 7, 'answer-ready', 'accepted')],
    null,
    null,
  ],
  ['a message of the person', [answered(), left, wrote], { step: 'reply' }, '2026-03-12'],
  ['one that somebody has dealt with', [answered(), left, wrote, word], null, null],
  ['what was taken up again owes its answer and nothing after it', [answered(), left, paper, reopened], null, null],
])('%s', ([, then, owed, since]) => {
  const history = accessHistory([decided, ...then])
  expect([owedAfterAnswer(history, factsOf(history)), owedSinceOn(history, factsOf(history))]).toEqual([owed, since])
})

test('a message about an answer that has left is not lost while an erasure is still to come (GDPR Art. 12(3))', () => {
  const toErase: NewEvent = { type: 'rightDecided', data: { right: 'erasure', decision: 'granted', ground: null } }
  const asked: NewEvent = {
    type: 'corrected',
    data: {
      field: 'rights',
      from: [],
      to: [
        { right: 'access', regimes: [] },
        { right: 'erasure', regimes: [] },
      ],
    },
  }
  const sent = [asked, decided, toErase, answered(), letterLeft('2026-03-10', 5, 'answer-ready', 'accepted')]
  const history = accessHistory([...sent, wrote])
  expect(factsOf(history).state).toBe('open')
  expect([owedAfterAnswer(history, factsOf(history)), owedSinceOn(history, factsOf(history))]).toEqual([
    { step: 'reply' },
    '2026-03-12',
  ])
})

function answered(code?: CodeWay): NewEvent {
  const files = [{ fileId: 'a', bytes: 5, sha256: 'aa' }]
  return { type: 'answered', on: '2026-03-09', data: { delivery: 'portal', files, ...(code && { code }) } }
}

function made(by: CodeWay): NewEvent {
  return { type: 'answerCodeMade', on: '2026-03-11', data: { by } }
}

function told(on: Day): NewEvent {
  return { type: 'answerCodeTold', on, data: {} }
}

function renewed(on: Day): NewEvent {
  return { type: 'answerRenewed', on, data: {} }
}

function letterLeft(
  on: Day,
  eventSequence: number,
  kind: 'answer-ready' | 'answer-code',
  how: 'accepted' | 'posted',
): NewEvent {
  return { type: 'letterLeft', on, data: { letterId: `${kind} ${on}`, kind, how, eventSequence } }
}
