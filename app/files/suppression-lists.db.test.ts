import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStaffMember } from '@/casework/testing/a-controller'
import { type UploadHouse, uploadHouse } from '../_server/upload/testing/sender'
import { duringVisit } from '../testing/desk-visit'
import { origin } from '../testing/public-house'
import { signedIn } from '../testing/signed-in'
import { POST as check } from './suppressions/route'
import { POST as take } from './suppressions/import/route'

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

test('a list is given back with who is not to be written to, and no cell of it is a formula', async () => {
  const page = `/desk/settings/suppressions/${house.form.slug}`
  const known = 'e-mail\nruth@example.org\n'
  expect((await send(take, known, { right: 'opt-out', on: '3' })).headers.get('location')).toBe(
    `${page}?problem=import-day`,
  )
  const taken = await send(take, known, { right: 'opt-out', on: '2026-03-05' })
  expect(taken.headers.get('location')).toBe(`${page}?done=imported&kept=1&without=0`)
  const list = 'name,e-mail\n"=HYPERLINK(""x"")",tomas@example.org\n"\t@SUM(1)",RUTH@example.org\n'
  const answer = await send(check, list)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename=suppressed.csv')
  expect(
    (await answer.text())
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n'),
  ).toEqual([
    '"line","not to be written to","since","name","e-mail"',
    '2,"no",,"\'=HYPERLINK(""x"")","tomas@example.org"',
    '3,"yes","2026-03-05","\'@SUM(1)","RUTH@example.org"',
  ])
  expect((await send(check, '')).headers.get('location')).toBe(`${page}?problem=file`)
})

test('a handler finds nothing there, and nobody is led to the sign-in', async () => {
  const list = 'e-mail\nruth@example.org\n'
  expect((await send(check, list, {}, handler)).status).toBe(404)
  expect((await send(take, list, { right: 'opt-out', on: '2026-03-05' }, handler)).status).toBe(404)
  expect((await send(check, list, {}, '')).headers.get('location')).toContain('/desk/sign-in')
})

async function send(route: typeof check, content: string, fields: Record<string, string> = {}, cookie = manager) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ controller: house.form.slug, ...fields })) form.append(name, value)
  form.append('files', new File([content], 'list.csv', { type: 'text/csv' }))
  const encoded = new Response(form)
  const body = await encoded.arrayBuffer()
  const headers = new Headers({
    cookie,
    origin,
    'content-type': encoded.headers.get('content-type') ?? '',
    'content-length': String(body.byteLength),
  })
  const request = new Request(`${origin}/files/suppressions`, { method: 'POST', headers, body })
  return duringVisit(headers, () => route(request, { params: Promise.resolve({}) }))
}
