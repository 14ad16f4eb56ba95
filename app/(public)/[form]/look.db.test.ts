import { afterAll, beforeAll, expect, test } from 'vitest'
import { findNewestForm } from '@/db/queries/forms'
import { changeLook } from '@/casework/change-look'
import { contentHash, publishForm } from '@/casework/prepare-form'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theLetter } from '@/casework/testing/a-request'
import { png } from '@/domain/forms/testing/pictures'
import { readLetter } from '@/emails/frozen-letter'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: TestController
const plum = { accent: '#7a1f5c', accentText: '#ffffff', accentDark: '#f0b3d9', accentTextDark: '#33001f' }
const sheet = '7a1f5c-ffffff-f0b3d9-33001f'

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

test('colours and logo are seen in the preview, and by people from the publication on', async () => {
  form = await aController(house.context)
  expect(await changeLook(administering(), form.controllerId, { ...plum, logo: png() })).toEqual({ ok: true })
  const { id } = await newest()
  const preview = (await new Visitor().get(`/${form.slug}/preview/${id}/start`)).html
  const before = (await new Visitor().get(`/${form.slug}`)).html
  for (const part of [`/${form.slug}/look/${sheet}`, `/${form.slug}/logo/`]) {
    expect(preview).toContain(part)
    expect(before).not.toContain(part)
  }
  await publish()
  expect((await new Visitor().get(`/${form.slug}/ask/what`)).html).toContain(sheet)
})

test('the stylesheet holds three colours for each theme, and like the logo it is kept for good', async () => {
  const visitor = new Visitor()
  const css = await visitor.get(`/${form.slug}/look/${sheet}`)
  expect(css.html).toBe(
    ':root{--color-accent:#7a1f5c;--color-accent-strong:#551640;--color-on-accent:#ffffff}' +
      '@media (prefers-color-scheme:dark){:root{--color-accent:#f0b3d9;--color-accent-strong:#f5cae4;--color-on-accent:#33001f}}',
  )
  const [, src = ''] = /src="([^"]+)"/.exec((await visitor.get(`/${form.slug}`)).html) ?? []
  const logo = await visitor.get(src)
  expect(logo.headers.get('content-type')).toBe('image/png')
  for (const { status, headers } of [css, logo]) {
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test.for(['look/red-ffffff-f0b3d9-33001f', 'look/7a1f5c', 'look/7a1f5c-ffffff-f0b3d9-33001f;}', 'logo/nothing'])(
  '/%s is not there, and no cache keeps that',
  async (path) => {
    const { status, headers } = await new Visitor().get(`/${form.slug}/${encodeURI(path)}`)
    expect([status, headers.get('cache-control')]).toEqual([404, 'private, no-store'])
  },
)

test('a request keeps the look of the form it was made with: its receipt, and its letters in their colour', async () => {
  const visitor = new Visitor()
  await answersAll(visitor, form.slug, { email: 'plum@example.org' })
  const { location } = await visitor.post(`/${form.slug}/ask/check`)
  const made = await aRequest(house.context, { ...form, formId: (await newest()).id })
  await changeLook(administering(), form.controllerId, { accent: '#0c5956', withoutLogo: 'yes' })
  await publish()
  expect((await visitor.get(String(location))).html).toContain(sheet)
  const letter = await theLetter(house.context, made, 'request-received')
  expect((await readLetter(house.context, letter)).html).toMatch(/border-bottom:4px solid #7a1f5c/i)
  expect((await visitor.get(`/${form.slug}`)).html).not.toContain('/logo/')
})

test('a colour that cannot be read is refused at its field, with its contrast and a shade that can', async () => {
  const refused = await changeLook(administering(), form.controllerId, { accent: '#ffb300' })
  expect(refused).toEqual({
    ok: false,
    problems: [{ code: 'contrast-too-low-but', field: 'accent', params: { ratio: '1.6', instead: '#916600' } }],
  })
})

test.for([
  ['larger than a page can bear', Buffer.alloc(6145), 'logo-too-large'],
  ['a script that is called a picture', Buffer.from('<svg><script/></svg>'), 'logo-not-a-picture'],
] as const)('a logo that is %s is refused', async ([, logo, code]) => {
  expect(await changeLook(administering(), form.controllerId, { logo })).toMatchObject({
    ok: false,
    problems: [{ code, field: 'logo' }],
  })
})

function administering() {
  return { db: house.context.db, actor: form.admin }
}

async function newest() {
  return findNewestForm(house.context.db, form.admin, form.controllerId)
}

async function publish() {
  await publishForm(administering(), form.controllerId, contentHash(await newest()))
}
