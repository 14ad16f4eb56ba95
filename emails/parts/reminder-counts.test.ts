import { expect, test } from 'vitest'
import { letterExamples } from '../examples'
import type { StaffLetterOf } from '../catalogue'
import { renderLetter } from '../render'

const example = letterExamples.find(({ letter }) => letter.kind === 'deadline-reminder')?.letter
const reminder = example as StaffLetterOf<'deadline-reminder'>
const [item] = reminder.props.items

test.for([
  ['receipt and answer of one request', ['2026-04-06', '2026-04-20'], '[1 due, on Mon 6 April] DSR-2026-0042-7'],
  ['receipt late, the answer ahead', ['2026-03-31', '2026-04-20'], '[1 late] DSR-2026-0042-7'],
  ['a day, and none', ['2026-04-20', null], '[1 due, on Mon 20 April] DSR-2026-0042-7'],
] as const)('a request counts once, by its first day: %s', async ([_says, days, subject]) => {
  if (!item) throw new Error('A reminder of nothing')
  const items = days.map((dueOn) => ({ ...item, dueOn }))

  expect((await renderLetter({ ...reminder, props: { items, today: '2026-04-04' } })).subject).toBe(subject)
})

test('several requests, of which one is said twice', async () => {
  if (!item) throw new Error('A reminder of nothing')
  const other = { ...item, reference: 'DSR-2026-0044-5', dueOn: '2026-04-10' as const }
  const items = [{ ...item, dueOn: '2026-04-06' as const }, other, { ...item, dueOn: '2026-04-20' as const }]

  expect((await renderLetter({ ...reminder, props: { items, today: '2026-04-04' } })).subject).toBe(
    '[2 due, the next on Mon 6 April] DSR-2026-0042-7 and 1 more',
  )
})
