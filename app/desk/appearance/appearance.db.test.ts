import { afterAll, beforeAll, expect, test } from 'vitest'
import { origin, publicHouse, type PublicHouse } from '../../testing/public-house'
import { POST } from './route'

let house: PublicHouse

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

const form = 'application/x-www-form-urlencoded'

test('the theme is kept in a cookie of the desk, and the way leads back', async () => {
  const answer = await sent('back=%2Fdesk%2Faccount&theme=dark')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`${origin}/desk/account`)
  expect(answer.headers.get('set-cookie')).toMatch(/^theme=dark; Path=\/desk;.*HttpOnly; SameSite=lax$/)
})

test('single keys are switched off and on by themselves, and the theme stays', async () => {
  for (const keys of ['off', 'on']) {
    const answer = await sent(`back=%2Fdesk%2Faccount&keys=${keys}`)
    expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`^keys=${keys}; Path=/desk;`))
  }
})

test.for([
  { says: 'another type', body: 'theme=dark', type: 'text/plain', status: 415 },
  { says: 'files', body: '--x\r\n', type: 'multipart/form-data; boundary=x', status: 415 },
  { says: 'a damaged form', body: 'theme=%', type: form, status: 400 },
  { says: 'a body beyond LIMIT_BODY_BYTES', body: `theme=${'x'.repeat(65_536)}`, type: form, status: 413 },
])('$says is refused with $status', async ({ body, type, status }) => {
  const answer = await sent(body, type)
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([status, null])
})

function sent(body: string, type = form): Promise<Response> {
  const headers = { origin, 'content-type': type }
  return POST(new Request(`${origin}/desk/appearance`, { method: 'POST', headers, body }))
}
