import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStaffMember } from '@/casework/testing/a-controller'
import { type UploadHouse, uploadHouse } from '../_server/upload/testing/sender'
import { duringVisit } from '../testing/desk-visit'
import { origin } from '../testing/public-house'
import { signedIn } from '../testing/signed-in'
import { POST } from './import/route'

let house: UploadHouse
let manager: string
let handler: string

beforeAll(async () => {
  house = await uploadHouse({ LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000' })
  const cookie = async (role: 'manager' | 'handler') =>
    signedIn(house, (await aStaffMember(house.context, house.form, { role })).userId)
  manager = await cookie('manager')
  handler = await cookie('handler')
})

afterAll(async () => house.close())

test('C07: a sheet of 5 MB and one byte is refused with 413', async () => {
  const answer = await send(manager, 'a'.repeat(5 * 1024 * 1024 + 1))
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('larger than 5 MB')])
})

test('C08: names that no column may have are refused with 400, each by name and place', async () => {
  const answer = await send(manager, '__proto__,Name,name\n1,2,3\n')
  const page = await answer.text()
  expect(answer.status).toBe(400)
  expect(page).toContain('Column 1 is called “__proto__”')
  expect(page).toContain('Column 3 has the name “name” that column 2 has already')
})

test('a good sheet leads a manager to its columns; a handler finds nothing, and nobody is led to the sign-in', async () => {
  const sheet = 'Ref,Received,Right\n1,2026-03-01,Access\n'
  expect((await send(manager, sheet)).headers.get('location')).toMatch(/^\/desk\/settings\/import\/[0-9a-f-]{36}$/)
  expect((await send(handler, sheet)).status).toBe(404)
  expect((await send('', sheet)).headers.get('location')).toContain('/desk/sign-in')
})

async function send(cookie: string, content: string): Promise<Response> {
  const form = new FormData()
  form.append('files', new File([content], 'requests.csv', { type: 'text/csv' }))
  const encoded = new Response(form)
  const body = await encoded.arrayBuffer()
  const headers = new Headers({
    cookie,
    origin,
    'content-type': encoded.headers.get('content-type') ?? '',
    'content-length': String(body.byteLength),
  })
  const request = new Request(`${origin}/files/import`, { method: 'POST', headers, body })
  return duringVisit(headers, () => POST(request, { params: Promise.resolve({}) }))
}
