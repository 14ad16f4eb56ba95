import { expect, test } from 'vitest'
import { gathered } from './gathered-lines'

const line = {
  key: 1,
  on: '2026-03-05',
  title: 'A file was downloaded',
  by: 'by you, 10:02',
  who: 'requester',
} as const

test('what the same person did several times on a day is one line with a count and the first and last time', () => {
  const lines = [{ ...line, key: 3, by: 'by you, 10:09' }, { ...line, key: 2 }, line]
  expect(gathered(lines).map(({ title, by }) => [title, by])).toEqual([
    ['A file was downloaded (3×)', 'by you, 10:02 – by you, 10:09'],
  ])
})

test('another day, another person, words, a remark, or something else between them keep lines apart', () => {
  const apart = [
    line,
    { ...line, on: '2026-03-04' as const },
    { ...line, on: '2026-03-04' as const, who: 'staff' },
    { ...line, on: '2026-03-04' as const, who: 'staff', note: 'Not sent yet' },
    { ...line, on: '2026-03-04' as const, who: 'staff', words: [{ label: 'Reason', text: 'Lost.' }] },
    { ...line, on: '2026-03-04' as const, who: 'staff', title: 'The files were made available again' },
    { ...line, on: '2026-03-04' as const, who: 'staff' },
  ]
  expect(gathered(apart)).toHaveLength(7)
})
