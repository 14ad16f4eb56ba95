import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, aStaffMember } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { duringVisit } from '../testing/desk-visit'
import { origin, type PublicHouse, publicHouse } from '../testing/public-house'
import { signedIn } from '../testing/signed-in'
import * as route from './export/route'

let house: PublicHouse
let handler: string
let reference: string

beforeAll(async () => {
  house = await publicHouse({ LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000' })
  const form = await aController(house.context)
  reference = await aRequest(house.context, form, { name: '=Amina', rights: ['access', 'erasure'] })
  await aRequest(house.context, form, { name: 'Ruth', rights: ['erasure'] })
  handler = await signedIn(house, (await aStaffMember(house.context, form, { role: 'handler' })).userId)
})

afterAll(async () => house.close())

test('the filtered list is saved under its address, with the columns that were chosen', async () => {
  const saved = await save({ list: 'tab=open&right=access', columns: ['reference', 'rights'], personal: ['name'] })
  expect(saved.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename=requests-\d{4}-\d\d-\d\d\.csv$/)
  expect(saved.headers.get('cache-control')).toBe('private, no-store')
  expect(parse(await saved.text(), { bom: true })).toEqual([
    ['Reference', 'What is asked for', 'Name'],
    [reference, 'access and erasure', "'=Amina"],
  ])
})

test('without a column it is said at its place, and the list stays the same', async () => {
  const refused = await save({ list: 'tab=open&right=access', format: 'xlsx' })
  expect(refused.status).toBe(303)
  expect(refused.headers.get('location')).toBe(
    '/desk/export?tab=open&right=access&problem=choose-a-column&format=xlsx&marked=',
  )
})

test('from another site, without a session or by following a link, nothing is saved', async () => {
  const columns = ['reference']
  expect((await save({ columns }, { from: 'https://evil.example' })).status).toBe(403)
  expect((await save({ columns }, { cookie: '' })).headers.get('location')).toBe('/desk/sign-in')
  const followed = await route.GET(new Request(`${origin}/files/export`, { headers: { cookie: handler } }), visit)
  expect(followed.headers.get('location')).toBe('/desk')
})

const visit = { params: Promise.resolve({}) }

async function save(
  sent: { list?: string; columns?: string[]; personal?: string[]; format?: string },
  { from = origin, cookie = handler } = {},
): Promise<Response> {
  const body = new URLSearchParams({ list: sent.list ?? 'tab=open', format: sent.format ?? 'csv' })
  for (const column of sent.columns ?? []) body.append('columns', column)
  for (const column of sent.personal ?? []) body.append('personal', column)
  const request = new Request(`${origin}/files/export`, { method: 'POST', headers: { cookie, origin: from }, body })
  return duringVisit(request.headers, () => route.POST(request, visit))
}
