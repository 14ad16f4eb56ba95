import { expect, test } from 'vitest'
import { collectionOf } from './collection'
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

test.for<[string, boolean]>([
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

function seen(then: readonly NewEvent[], today = '2026-03-12') {
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
  return collectionOf(history, factsOf(history), today as never)
}
