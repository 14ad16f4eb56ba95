import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { List, ListedRequest } from '@/db/queries/whole-list'
import { journal } from '@/db/schema'
import { assignRequest } from './assign-request'
import { exportList, listColumns, listedAtMost } from './export-list'
import { aController, aStaffMember, type StaffActor, staffOf } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const today = '2026-04-01'
const open: List = { tab: 'open' }
const facts = { columns: ['reference', 'dueOn'], format: 'csv' }
const people = { columns: ['reference', 'name'], format: 'csv' }

let desk: Desk
let colleague: StaffActor
let auditor: StaffActor
const named: Record<string, string> = {}

beforeAll(async () => {
  desk = await aDesk()
  colleague = await aStaffMember(desk.context, desk.form, { role: 'handler' })
  auditor = await aStaffMember(desk.context, desk.form, { role: 'auditor' })
  for (const [name, receivedOn] of [
    ['Amina', '2026-03-20'],
    ['Ruth', '2026-03-01'],
    ['Tomáš', '2026-03-10'],
  ] as const)
    named[name] = await aRequest(desk.context, desk.form, { receivedOn, name })
  await desk.does(today, assignRequest, named['Amina'] ?? '', { assigneeId: desk.handler.userId })
  await aRequest(desk.context, await aController(desk.context), { name: 'Elsewhere' })
})

afterAll(async () => desk.close())

describe('C05: a list is saved whole and as it was, or not at all', () => {
  test('fifty thousand rows at most', async () => {
    expect(listedAtMost).toBe(50_000)
    expect(await save(desk.handler, open, facts, { most: 2 })).toEqual({
      ok: false,
      problems: [{ code: 'too-many-rows', params: { most: 2 } }],
      rows: [],
    })
    expect(await save(desk.handler, { tab: 'open', q: 'ruth' }, facts, { most: 2 })).toMatchObject({
      ok: true,
      rows: ['Ruth'],
    })
  })

  test('every row once and in the order of the list, however few are read at a time', async () => {
    expect(await save(desk.handler, open, facts, { size: 1 })).toEqual({ ok: true, rows: ['Ruth', 'Tomáš', 'Amina'] })
  })

  test('a reader who goes away ends the reading; nothing is kept, and the database goes on', async () => {
    const before = await entries()
    const gone = new AbortController()
    const taken: ListedRequest[][] = []
    const take = (rows: ListedRequest[]) => {
      taken.push(rows)
      gone.abort()
    }
    const reading = exportList(as(desk.handler), open, facts, { take, signal: gone.signal, size: 1 })
    await expect(reading).rejects.toThrow('aborted')
    expect(taken).toHaveLength(1)
    expect(await entries()).toEqual(before)
  })
})

describe('C06: who saves what', () => {
  test('a handler their own and the unassigned, nobody the list of another organisation', async () => {
    expect(await save(colleague, open, facts)).toEqual({ ok: true, rows: ['Ruth', 'Tomáš'] })
    expect(await save(auditor, open, facts)).toEqual({ ok: true, rows: ['Ruth', 'Tomáš', 'Amina'] })
    expect(await save((await aController(desk.context)).admin, open, facts)).toEqual({ ok: true, rows: [] })
    expect(await save(staffOf('nobody', []), open, facts)).toMatchObject({ problems: [{ code: 'not-permitted' }] })
  })

  test('persons are in it only where they are asked for, by whoever may read the dossier', async () => {
    expect(listColumns.filter((column) => /name|email/i.test(column))).toEqual([])
    expect(await persons(desk.handler, facts)).toEqual([null, null, null])
    expect(await persons(desk.handler, people)).toEqual(['Ruth', 'Tomáš', 'Amina'])
    expect(await save(auditor, open, people)).toMatchObject({ problems: [{ code: 'not-permitted', field: 'columns' }] })
  })

  test('it is kept who, how many, of which list and whether with persons, and not what was searched for', async () => {
    const before = (await entries()).length
    await save(desk.handler, { tab: 'open', q: 'tomas', assignee: 'nobody' }, people)
    const written = (await entries()).slice(before)
    expect(written).toMatchObject([
      {
        actor: desk.handler.userId,
        controllerId: desk.form.controllerId,
        what: 'list-exported',
        details: {
          rows: 1,
          tab: 'open',
          personal: true,
          format: 'csv',
          filter: { assignee: 'nobody', searched: true },
        },
      },
    ])
    expect(JSON.stringify(written)).not.toContain('tomas')
  })

  test.for([
    [{ columns: [], format: 'csv' }, 'choose-a-column'],
    [{ columns: ['reference', 'telephone'], format: 'csv' }, 'value-not-valid'],
    [{ columns: ['reference'], format: 'pdf' }, 'value-not-valid'],
  ] as const)('%j is refused', async ([input, code]) => {
    expect(await save(desk.handler, open, input)).toMatchObject({ ok: false, problems: [{ code }] })
  })
})

function as(actor: StaffActor) {
  return { ...desk.context, actor, today } as const
}

/** What is taken, by the names the requests have here. */
async function save(actor: StaffActor, list: List, input: unknown, limits: { most?: number; size?: number } = {}) {
  const rows: string[] = []
  const nameOf = ({ reference }: ListedRequest) => Object.keys(named).find((name) => named[name] === reference) ?? '?'
  const take = (taken: ListedRequest[]) => void rows.push(...taken.map(nameOf))
  return { ...(await exportList(as(actor), list, input, { take, ...limits })), rows }
}

async function persons(actor: StaffActor, input: unknown) {
  const found: (string | null)[] = []
  const take = (taken: ListedRequest[]) => void found.push(...taken.map(({ requester }) => requester?.name ?? null))
  await exportList(as(actor), open, input, { take })
  return found
}

async function entries() {
  return desk.context.db.select().from(journal).orderBy(journal.at)
}
