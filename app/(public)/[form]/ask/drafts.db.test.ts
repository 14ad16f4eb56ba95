import { asc, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../../../testing/public-house'
import { Visitor } from '../../../testing/visitor'
import { aController } from '@/casework/testing/a-controller'
import { drafts } from '@/db/schema'

let house: PublicHouse
let form: string

beforeAll(async () => {
  house = await publicHouse({ LIMIT_DRAFTS_PER_HOUR_PER_ADDRESS: '12', LIMIT_DRAFT_HOURS: '24' })
  form = (await aController(house.context, { email: 'privacy@lindenhof.example' })).slug
  // The name under which a request carries its network address is made at the first visit.
  await new Visitor().get(`/${form}`)
})

afterAll(async () => house.close())

test('from one network address so many forms an hour are begun and no more; those begun go on', async () => {
  const early = new Visitor('203.0.113.30')
  for (const visitor of [early, ...Array.from({ length: 11 }, () => new Visitor('203.0.113.30'))])
    expect((await begins(visitor)).status).toBe(303)
  const late = await begins(new Visitor('203.0.113.30'))
  expect(late.status).toBe(429)
  expect(late.html).toContain('mailto:privacy@lindenhof.example')
  const next = await early.post(`/${form}/ask/about-access`, { 'access.scope': 'everything' })
  expect(next).toMatchObject({ status: 303, location: `/${form}/ask/for-whom` })
  expect((await begins(new Visitor())).status).toBe(303)
})

test('each answer keeps the draft for as long as the cookie that leads to it', async () => {
  const { db } = house.context
  const visitor = new Visitor()
  await begins(visitor)
  await db.update(drafts).set({ expiresAt: sql`now() + interval '1 hour'` })
  const { headers } = await visitor.post(`/${form}/ask/who`, { name: 'Amina', email: 'slow@example.org' })
  expect(headers.get('set-cookie')).toContain('Max-Age=86400')
  const hours = sql<number>`round(extract(epoch from (${drafts.expiresAt} - now())) / 3600)::int`
  const left = await db.select({ hours }).from(drafts).where(isNull(drafts.requestId)).orderBy(asc(drafts.expiresAt))
  expect(left.at(-1)?.hours).toBe(24)
})

async function begins(visitor: Visitor) {
  return visitor.post(`/${form}/ask/what`, { rights: 'access' })
}
