import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { findController } from '@/db/queries/controllers'
import { memberships } from '@/db/schema'
import { keepManyRequests } from '@/db/testing/many-requests'
import { eq, sql } from 'drizzle-orm'
import { buildAssets } from '@/scripts/build/assets'
import { duringVisit } from '../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../testing/public-house'
import { signedIn } from '../testing/signed-in'
import { GET, POST } from './route'

let house: PublicHouse
let form: TestController
let ruth: StaffActor
let cookie: string
beforeAll(async () => {
  house = await publicHouse()
  const { db, keyring } = house.context
  form = await aController(house.context)
  ruth = await aStaffMember(house.context, form, { role: 'manager' })
  cookie = await signedIn(house, ruth.userId)
  const controller = await findController(db, form.admin, form.controllerId)
  if (!controller) throw new Error('No controller')
  await keepManyRequests(db, keyring, { controller, count: 60, open: 60, today: '2026-04-01' })
})
afterAll(async () => house.close())

test('a page of fifty requests weighs at most 250 KiB with its style and its script, before anything is compressed', async () => {
  const html = await (await got('?tab=open')).text()
  expect(html.match(/data-row=""/g)).toHaveLength(50)
  const { 'desk.css': style = NaN, 'queue.js': script = NaN } = await buildAssets()
  expect(Buffer.byteLength(html) + style + script).toBeLessThanOrEqual(250 * 1024)
})

test('one script is asked for, under the nonce of the policy, and none stands in the page', async () => {
  const scripts = (await (await got('')).text()).match(/<script[^>]*>[^<]*/g)
  expect(scripts).toEqual([
    expect.stringMatching(/^<script src="\/assets\/queue\.js[^"]*" nonce="of-this-visit" defer="">$/),
  ])
})

test('a run is begun with what was ticked, and the browser goes there', async () => {
  const [reference = ''] = await references()
  const answer = await sent(`deed=assign&which=ticked&list=tab%3Dopen&onPage=&chosen=${reference}`)
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/desk\/bulk\/[0-9a-f-]{36}$/),
  ])
})

test('without a tick the same page says so, first and in its title, and nothing else is lost', async () => {
  const answer = await sent('deed=assign&which=ticked&list=tab%3Dopen&onPage=', '?tab=open&sort=-received')
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('<title>Error: Requests – Rightsdesk</title>')
  expect(html).toMatch(/role="alert"[^]*href="#chosen"[^>]*>Choose at least one request\./)
  expect(html).toContain('action="/desk?tab=open&amp;sort=-received"')
})

test('what is refused keeps the ticks', async () => {
  const [first = '', second = ''] = await references()
  const answer = await sent(
    `deed=nothing-like-it&which=ticked&list=tab%3Dopen&onPage=&chosen=${first}&chosen=${second}`,
  )
  const ticked = [...(await answer.text()).matchAll(/<input[^>]*name="chosen"[^>]*>/g)].map(([box]) => box)
  expect(ticked.filter((box) => box.includes('checked')).map((box) => /value="([^"]+)"/.exec(box)?.[1])).toEqual([
    first,
    second,
  ])
})

test.for([
  {
    says: 'a form with fields that the page does not have',
    body: 'list=&onPage=&which=&deed=assign&more=1',
    status: 400,
  },
  { says: 'a form that is damaged', body: 'list=%', status: 400 },
  { says: 'a form beyond LIMIT_BODY_BYTES', body: `list=${'x'.repeat(65_536)}`, status: 413 },
])('$says is refused with $status and a page', async ({ body, status }) => {
  const answer = await sent(body)
  expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining('<h1')])
})

test('who works nowhere any more reads that, and no request', async () => {
  const left = await aStaffMember(house.context, form, { role: 'handler' })
  const theirs = await signedIn(house, left.userId)
  await house.context.db
    .update(memberships)
    .set({ endedAt: sql`now()` })
    .where(eq(memberships.userId, left.userId))
  const answer = await got('', theirs)
  expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('DSR-')])
})

async function references(): Promise<string[]> {
  const html = await (await got('?tab=open')).text()
  return [...html.matchAll(/name="chosen" value="([^"]+)"/g)].map(([, reference = '']) => reference)
}

function got(query: string, cookies = cookie): Promise<Response> {
  return visited({ cookie: cookies }, async () => GET(new Request(`${origin}/desk${query}`)))
}

function sent(body: string, query = ''): Promise<Response> {
  const headers = { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' }
  return visited(headers, async () => POST(new Request(`${origin}/desk${query}`, { method: 'POST', headers, body })))
}

function visited(headers: Record<string, string>, act: () => Promise<Response>): Promise<Response> {
  const policy = { 'content-security-policy': "script-src 'nonce-of-this-visit'" }
  return duringVisit(new Headers({ ...headers, ...policy }), act)
}
