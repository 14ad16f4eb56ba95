import { expect, test } from 'vitest'
import type { QueueRow } from '@/db/queries/queue'
import { rowsInHtml } from './rows-in-html'

const controllerId = '0b8ab2b8-5b1c-4d4f-9d0e-3a5d5f6d1c01'

const row: QueueRow = {
  id: '0b8ab2b8-5b1c-4d4f-9d0e-3a5d5f6d1c02',
  controllerId,
  dossierId: '0b8ab2b8-5b1c-4d4f-9d0e-3a5d5f6d1c03',
  reference: 'DSR-2026-0042-7',
  version: 3,
  state: 'open',
  channel: 'form',
  receivedOn: '2026-02-02',
  confirmedOn: '2026-02-02',
  closedOn: null,
  spamMarkedOn: null,
  heldBecause: null,
  dueOn: '2026-03-03',
  withoutPauseDueOn: '2026-03-03',
  extensionNoticeDueOn: null,
  refusalNoticeDueOn: null,
  owedSinceOn: null,
  targetOn: null,
  erasureDueOn: null,
  binds: 'law',
  clock: 'running',
  identity: 'verified',
  assigneeId: 'ruth',
  teamId: null,
  readers: null,
  managersRead: false,
  barred: [],
  rights: ['access'],
  sortedBy: '2026-03-03',
  controllerName: 'Lindenhof Versand',
  assigneeName: 'Ruth Okafor',
  hasUnsentLetter: false,
  tags: ['archive'],
  isForgotten: false,
  requesterName: 'Amina Diallo',
}

test('a row says its day, its rights and who asks; made again it says the same', async () => {
  const html = await shown([row])
  expect(html).toMatch(
    /^<tr .*Overdue by 2 days.*DSR-2026-0042-7.*Access.*archive.*Ruth Okafor.*<bdi>Amina Diallo<\/bdi>.*<\/tr>$/,
  )
  expect(await shown([row])).toBe(html)
})

test('a name is text, whatever stands in it, and that of whoever asked before is not shown again', async () => {
  await shown([row])
  const other = await shown([{ ...row, requesterName: '<script>"O’Brien" & \'co\'' }])
  expect(other).toContain('<bdi>&lt;script&gt;&quot;O’Brien&quot; &amp; &#39;co&#39;</bdi>')
  expect(other).not.toContain('Amina')
})

test.for<[string, Partial<QueueRow>, string]>([
  ['nobody may read it', { requesterName: null }, 'not shown to your role'],
  ['it was never said', { requesterName: '' }, 'Name not known'],
  ['it was forgotten', { requesterName: null, isForgotten: true }, 'Forgotten'],
])('without a name, since %s, the row says so and shows none', async ([, change, words]) => {
  await shown([row])
  const html = await shown([{ ...row, ...change }])
  expect(html).toContain(words)
  expect(html).not.toContain('Amina')
})

test.for<[string, Partial<QueueRow>, string]>([
  ['somebody else has it', { assigneeName: 'Tomáš Novák' }, 'Tomáš Novák'],
  ['it is closed', { state: 'closed', closedOn: '2026-03-05' }, 'Closed 5 March 2026'],
  ['it has another tag', { tags: ['former customer'] }, 'former customer'],
])('a row that was shown before says that %s', async ([, change, words]) => {
  expect(await shown([row])).not.toContain(words)
  expect(await shown([{ ...row, ...change }])).toContain(words)
})

test('a day later a row is a day later, in another list it leads back there, and ticked it is ticked', async () => {
  await shown([row])
  expect(await shown([row], { days: new Map([[controllerId, '2026-03-06']]) })).toContain('Overdue by 3 days')
  expect(await shown([row], { from: 'tab=overdue' })).toContain(
    'href="/desk/requests/DSR-2026-0042-7?from=tab%3Doverdue"',
  )
  expect(await shown([row], { chosen: [row.reference] })).toMatch(/<input type="checkbox"[^>]* checked=""/)
  expect(await shown([row])).not.toContain(' checked=""')
})

test('rows come in their order, whether they were shown before or not', async () => {
  const [first, second] = [
    { ...row, reference: 'DSR-2026-0050-0', requesterName: 'Tomáš Novák' },
    { ...row, reference: 'DSR-2026-0051-9' },
  ]
  await shown([second])
  expect(
    (await shown([first, row, second])).match(/value="[^"]*"|<bdi>[^<]* [^<]*<\/bdi>(?=<\/span><\/td><\/tr>)/g),
  ).toEqual([
    'value="DSR-2026-0050-0"',
    '<bdi>Tomáš Novák</bdi>',
    'value="DSR-2026-0042-7"',
    '<bdi>Amina Diallo</bdi>',
    'value="DSR-2026-0051-9"',
    '<bdi>Amina Diallo</bdi>',
  ])
})

async function shown(rows: QueueRow[], world: Partial<Parameters<typeof rowsInHtml>[1]> = {}): Promise<string> {
  const days = new Map([[controllerId, '2026-03-05' as const]])
  return Buffer.concat(
    await rowsInHtml(rows, { controllers: [], days, from: undefined, chosen: undefined, ...world }),
  ).toString()
}
