import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import * as schema from '@/db/schema'
import { duringVisit } from '../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../testing/public-house'
import { signedIn } from '../testing/signed-in'

type Handler = (...given: unknown[]) => Promise<unknown>

const files = readdirSync('app/desk', { recursive: true, encoding: 'utf8' }).map((file) => join('app/desk', file))
const actionFiles = files.filter((file) => /\.tsx?$/.test(file) && /^'use server'/m.test(readFileSync(file, 'utf8')))
const routeFiles = files.filter((file) => /route\.tsx?$/.test(file))

const actions = await handlersOf(actionFiles, () => true)
const routes = await handlersOf(routeFiles, (name) => name !== 'GET' && name !== 'HEAD')

const senders: { says: string; from: Record<string, string> }[] = [
  { says: 'another site', from: { origin: 'https://evil.example' } },
  { says: 'a page without an origin', from: { origin: 'null' } },
  { says: 'nobody who says so', from: {} },
  { says: 'another site under our name', from: { origin, 'sec-fetch-site': 'cross-site' } },
]

let house: PublicHouse
let slug: string
let cookie: string
let before: string

beforeAll(async () => {
  process.env['__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS'] = 'true'
  house = await publicHouse()
  const { admin, ...controller } = await aController(house.context)
  slug = controller.slug
  cookie = await signedIn(house, admin.userId)
  before = await everything()
})

afterAll(async () => house.close())

test('the actions and forms of the desk are found', () => {
  expect(actions.length).toBeGreaterThanOrEqual(38)
  expect(routes.length).toBeGreaterThanOrEqual(2)
})

describe.for(senders)('a form sent by $says does nothing', ({ from }) => {
  test.for(actions)('$name', async ({ handle }) => {
    expect(await refusalOf(() => duringVisit(sent(from), async () => handle(...given(handle))))).toBe('refused')
    expect(await everything()).toBe(before)
  })

  test.for(routes)('$name', async ({ handle }) => {
    const headers = sent(from)
    headers.set('content-type', 'application/x-www-form-urlencoded')
    const request = new Request(`${origin}/desk`, { method: 'POST', headers, body: 'theme=dark' })
    expect(await duringVisit(headers, async () => handle(request))).toMatchObject({ status: 403 })
    expect(await everything()).toBe(before)
  })
})

/** Refused for where it came from, not for what it said: by the page for 403, or in words at the sign-in. */
async function refusalOf(act: () => Promise<unknown>): Promise<unknown> {
  try {
    const state = await act()
    return /not sent from this site/.test(JSON.stringify(state)) ? 'refused' : state
  } catch (thrown) {
    return thrown instanceof Error && /;403$/.test(String(Reflect.get(thrown, 'digest'))) ? 'refused' : thrown
  }
}

function given({ length }: Handler): unknown[] {
  const form = new FormData()
  for (const [name, value] of Object.entries({ controller: slug, reference: 'DSR-2026-0001-0', email: 'a@b.example' }))
    form.set(name, value)
  return length === 2 ? [{ attempt: 0, problems: [], values: {} }, form] : [form]
}

function sent(from: Record<string, string>): Headers {
  return new Headers({ cookie, ...from })
}

/** Counters of attempts are left out: they run out and are cleared by themselves. */
async function everything(): Promise<string> {
  const { rateLimits: _rateLimits, ...kept } = schema
  const tables = Object.values(kept).filter((table) => is(table, PgTable))
  const contents = tables.map(
    (table) => sql`(select string_agg(md5(row::text), '' order by row::text) from ${table} row)`,
  )
  const { rows } = await house.context.db.execute(sql`select jsonb_build_array(${sql.join(contents, sql`, `)}) as all`)
  return JSON.stringify(rows)
}

async function handlersOf(paths: string[], isMeant: (name: string) => boolean) {
  const found = paths.map(async (path) => {
    const exported = (await import(resolve(path))) as Record<string, Handler>
    const meant = Object.entries(exported).filter(([name, handle]) => typeof handle === 'function' && isMeant(name))
    return meant.map(([name, handle]) => ({ name: `${path} ${name}`, handle }))
  })
  return (await Promise.all(found)).flat()
}
