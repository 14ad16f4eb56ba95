import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { collectionOf, isWaitingToBeCollected } from './collection'
import type { NewEvent, RequestEvent } from './events'
import { factsOf } from './history'

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

test('an answer that was taken up again gives out nothing', () => {
  expect(seen([answered, left, { type: 'reopened', data: {} }])).toBeNull()
})

test('each file counts its own downloads and keeps the day of the first', () => {
  const first: NewEvent = { type: 'answerDownloaded', on: '2026-03-11', data: { fileId: 'a' } }
  const again: NewEvent = { type: 'answerDownloaded', on: '2026-03-12', data: { fileId: 'a' } }
  expect(seen([answered, left, first, again])?.files).toEqual([
    { ...files[0], downloads: 2, collectedOn: '2026-03-11' },
    { ...files[1], downloads: 0, collectedOn: null },
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

test.for<[says: string, then: NewEvent[], day: Day, waits: boolean]>([
  ['nine days after it left', [], '2026-03-19', false],
  ['ten days after it left', [], '2026-03-20', true],
  ['on the last day', [], '2026-03-24', true],
  ['when it is over', [], '2026-03-25', false],
  ['once one of two was downloaded', [downloaded('a')], '2026-03-20', true],
  ['once both were downloaded', [downloaded('a'), downloaded('b')], '2026-03-20', false],
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

function seen(then: readonly NewEvent[], today: Day = '2026-03-12') {
  const received: NewEvent = {
    type: 'received',
    on: '2026-03-05',
    data: {
      channel: 'form',
      rights: [{ right: 'access', regimes: ['eu-gdpr'] }],
      language: 'en',
      confirmation: 'not-needed',
    },
  }
  const history = [received, ...then].map(
    ({ on = '2026-03-09', rights = null, ...event }, index) =>
      ({
        ...event,
        on,
        rights,
        sequence: index + 1,
        at: `${on}T10:00:00Z`,
        actor: { kind: 'system' },
        entryId: null,
      }) as RequestEvent,
  )
  return collectionOf(history, factsOf(history), today)
}
