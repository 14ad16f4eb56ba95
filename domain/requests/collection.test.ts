import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { attachedFiles, collectionOf, collectionsOf, isWaitingToBeCollected } from './collection'
import type { NewEvent } from './events'
import { factsOf } from './history'
import { accessHistory } from './testing/access-history'

const files = [
  { fileId: 'a', bytes: 5, sha256: 'aa' },
  { fileId: 'b', bytes: 6, sha256: 'bb' },
]

const answered: NewEvent = { type: 'answered', on: '2026-03-09', data: { delivery: 'portal', files } }
const left: NewEvent = {
  type: 'letterLeft',
  on: '2026-03-10',
  data: { letterId: 'x', kind: 'answer-ready', how: 'accepted', eventSequence: 2 },
}

test.for<[Day, boolean]>([
  ['2026-03-10', false],
  ['2026-03-24', false],
  ['2026-03-25', true],
])(
  'of an answer that left on 10 March the files can be downloaded for fourteen days: on %s it is over: %s',
  ([day, isOver]) => {
    expect(seen([answered, left], day)).toMatchObject({ openedOn: '2026-03-10', until: '2026-03-24', isOver })
  },
)

test('nothing can be downloaded before the answer has left, of one on paper, or of one without files', () => {
  expect(seen([answered])).toBeNull()
  expect(seen([{ type: 'answered', data: { delivery: 'post', files } }, left])).toBeNull()
  expect(seen([{ type: 'answered', data: { delivery: 'portal' } }, left])).toBeNull()
})

test('an answer that was taken up again is given no longer than it would have been', () => {
  const history = accessHistory([answered, left, { type: 'reopened', on: '2026-03-20', data: {} }])
  expect(collectionsOf(history, '2026-03-24')).toMatchObject([{ sequence: 2, until: '2026-03-24', isOver: false }])
  expect(collectionsOf(history, '2026-03-25')).toMatchObject([{ sequence: 2, until: '2026-03-24', isOver: true }])
  expect(attachedFiles(history)).toEqual([])
})

test('what happens to the next answer neither opens the one before anew nor tells its code', () => {
  const reopened: NewEvent = { type: 'reopened', on: '2026-03-20', data: {} }
  const own = [{ fileId: 'c', bytes: 7, sha256: 'cc' }]
  const history = accessHistory([
    answered,
    left,
    reopened,
    { type: 'answered', on: '2026-04-01', data: { delivery: 'portal', files: own, code: 'telephone' } },
    {
      type: 'letterLeft',
      on: '2026-04-02',
      data: { letterId: 'y', kind: 'answer-ready', how: 'accepted', eventSequence: 5 },
    },
    { type: 'answerDownloaded', on: '2026-04-03', data: { fileId: 'a' } },
    { type: 'answerAskedAgain', on: '2026-04-20', data: {} },
  ])
  expect(collectionsOf(history, '2026-04-21')).toMatchObject([
    { sequence: 5, openedOn: null, hasCode: false, code: 'telephone', askedAgainOn: '2026-04-20' },
    { sequence: 2, until: '2026-03-24', isOver: true, code: null, askedAgainOn: null, files: [{ downloads: 1 }, {}] },
  ])
})

test('each file counts its own downloads and keeps the day of the first', () => {
  const first: NewEvent = { type: 'answerDownloaded', on: '2026-03-11', data: { fileId: 'a' } }
  const again: NewEvent = { type: 'answerDownloaded', on: '2026-03-12', data: { fileId: 'a' } }
  expect(seen([answered, left, first, again])?.files).toEqual([
    { ...files[0], downloads: 2, collectedOn: '2026-03-11', withdrawnOn: null },
    { ...files[1], downloads: 0, collectedOn: null, withdrawnOn: null },
  ])
})

test('made available again, the days and the downloads begin anew, and the day of the first download stays', () => {
  const before: NewEvent[] = [
    { type: 'answerDownloaded', on: '2026-03-11', data: { fileId: 'a' } },
    { type: 'answerAskedAgain', on: '2026-03-30', data: {} },
  ]
  expect(seen([answered, left, ...before], '2026-03-30')).toMatchObject({ isOver: true, askedAgainOn: '2026-03-30' })
  const renewed: NewEvent = { type: 'answerRenewed', on: '2026-03-31', data: {} }
  expect(seen([answered, left, ...before, renewed], '2026-04-14')).toMatchObject({
    until: '2026-04-14',
    isOver: false,
    askedAgainOn: null,
    files: [
      { downloads: 0, collectedOn: '2026-03-11' },
      { downloads: 0, collectedOn: null },
    ],
  })
})

const byTelephone: NewEvent = { ...answered, data: { delivery: 'portal', files, code: 'telephone' } }
const made = (by: 'telephone' | 'letter'): NewEvent => ({ type: 'answerCodeMade', on: '2026-03-11', data: { by } })
const told = (on: Day): NewEvent => ({ type: 'answerCodeTold', on, data: {} })

test('while the person has no code their fourteen days have not begun: nothing is over, and nothing waits', () => {
  const collection = seen([byTelephone, left, made('telephone')], '2026-05-01')
  expect(collection).toMatchObject({ openedOn: null, until: null, isOver: false, code: 'telephone' })
  expect(collection && isWaitingToBeCollected(collection, '2026-05-01')).toBe(false)
})

test('the fourteen days begin when the code is first told, and a later code begins no new ones', () => {
  const then = [byTelephone, left, made('telephone'), told('2026-03-25'), made('telephone'), told('2026-03-30')]
  expect(seen(then, '2026-04-08')).toMatchObject({ openedOn: '2026-03-25', until: '2026-04-08', isOver: false })
  expect(seen(then, '2026-04-09')).toMatchObject({ isOver: true })
})

test('by post the fourteen days begin on the day the letter with the code left, and a download shows that a code arrived', () => {
  const byLetter: NewEvent = { ...answered, data: { delivery: 'portal', files, code: 'letter' } }
  const posted: NewEvent = {
    type: 'letterLeft',
    on: '2026-03-20',
    data: { letterId: 'y', kind: 'answer-code', how: 'posted', eventSequence: 3 },
  }
  expect(seen([byLetter, made('letter'), left, posted])).toMatchObject({ openedOn: '2026-03-20', until: '2026-04-03' })
  const download: NewEvent = { ...downloaded('a'), on: '2026-03-19' }
  expect(seen([byTelephone, left, made('telephone'), download])).toMatchObject({ openedOn: '2026-03-19' })
})

test('a code told before the answer has left begins no days before that', () => {
  expect(seen([byTelephone, made('telephone'), told('2026-03-09'), { ...left, on: '2026-03-12' }])).toMatchObject({
    openedOn: '2026-03-12',
  })
})

test('made available again without a code, the files open without one', () => {
  const renewed: NewEvent = { type: 'answerRenewed', on: '2026-03-31', data: {} }
  expect(seen([byTelephone, left, made('telephone'), told('2026-03-12'), renewed], '2026-04-01')).toMatchObject({
    code: null,
    openedOn: '2026-03-31',
  })
})

test('a new code answers who asked for one, and they can ask once more', () => {
  const asked: NewEvent = { type: 'answerAskedAgain', on: '2026-03-11', data: {} }
  const once = [byTelephone, left, made('telephone'), asked]
  expect(seen(once)?.askedAgainOn).toBe('2026-03-11')
  expect(seen([...once, made('telephone')])?.askedAgainOn).toBeNull()
  expect(seen([...once, made('telephone'), { ...asked, on: '2026-03-13' }])?.askedAgainOn).toBe('2026-03-13')
})

test.for<[says: string, then: NewEvent[], day: Day, waits: boolean]>([
  ['nine days after it left', [], '2026-03-19', false],
  ['ten days after it left', [], '2026-03-20', true],
  ['on the last day', [], '2026-03-24', true],
  ['when it is over', [], '2026-03-25', false],
  ['once one of two was downloaded', [downloaded('a')], '2026-03-20', true],
  ['once both were downloaded', [downloaded('a'), downloaded('b')], '2026-03-20', false],
  ['once the other one was withdrawn', [downloaded('a'), withdrawn('b')], '2026-03-20', false],
  ['once both were withdrawn', [withdrawn('a'), withdrawn('b')], '2026-03-20', false],
  [
    'made available again, and nothing downloaded since',
    [downloaded('a'), downloaded('b'), { type: 'answerRenewed', on: '2026-04-01', data: {} }],
    '2026-04-11',
    true,
  ],
  [
    'made available again, and what was wanted downloaded',
    [downloaded('a'), downloaded('b'), { type: 'answerRenewed', on: '2026-04-01', data: {} }, downloaded('b')],
    '2026-04-11',
    false,
  ],
])('whether something waits to be collected: %s', ([, then, day, waits]) => {
  const collection = seen([answered, left, ...then], day)
  expect(collection && isWaitingToBeCollected(collection, day)).toBe(waits)
})

function downloaded(fileId: string): NewEvent {
  return { type: 'answerDownloaded', data: { fileId } }
}

function withdrawn(fileId: string): NewEvent {
  return { type: 'answerFileWithdrawn', data: { fileId } }
}

function seen(then: readonly NewEvent[], today: Day = '2026-03-12') {
  const history = accessHistory(then)
  return collectionOf(history, factsOf(history), today)
}
