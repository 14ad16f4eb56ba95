import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, aStaffMember, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { nameReaders } from '@/casework/name-readers'
import { untouched } from '@/components/desk/action-form'
import { transaction } from '@/db/client'
import { versionsOfWording } from '@/db/queries/letter-wordings'
import { letters } from '@/db/schema'
import { addMember } from '@/db/writes/controllers'
import { duringVisit } from '../../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../../testing/public-house'
import { signedIn } from '../../testing/signed-in'
import { unword, word } from '../(staff)/settings/letters/actions'

// As next.config says; an action that refuses somebody asks for it.
process.env['__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS'] = 'true'

let house: PublicHouse
let form: TestController
let admin: string
let handler: string

const receipt = { kind: 'request-received', language: 'en' } as const
const words = { 'words.title': 'Thank you, {organisation} has {reference}' }

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context, { name: 'Lindenhof' })
  admin = await signedIn(house, form.admin.userId)
  handler = await signedIn(house, (await aStaffMember(house.context, form, { role: 'handler' })).userId)
})

afterAll(async () => house.close())

test('a letter is shown with the days, rights and name of a request one may open, and nothing is kept', async () => {
  const reference = await aRequest(house.context, form, { rights: ['erasure'] })
  const state = await pressed({ ...words, intent: 'preview', reference: ` ${reference.toLowerCase()} ` })
  const [shown] = state.preview?.letters ?? []
  expect(shown).toMatchObject({ to: 'amina.diallo@example.org', subject: `We have received your request ${reference}` })
  expect(shown?.text).toContain(`THANK YOU, LINDENHOF HAS ${reference}`)
  expect(shown?.text).toContain('Dear Amina Diallo,\n\nWe received your request on 5 March 2026. You asked us to:')
  expect(shown?.text).toContain('* Delete my data\n\nWe will answer by 4 April 2026 at the latest.')
  expect(shown?.text).toMatch(/^Follow your request https?:\/\/[^/]+\/…$/m)
  expect(state.values).toMatchObject({ 'words.title': [words['words.title']] })
  expect(await kept()).toEqual([])
})

test('without a request all of it is invented', async () => {
  const [shown] = (await pressed({ ...words, intent: 'preview', reference: '' })).preview?.letters ?? []
  expect(shown?.to).toBe('Nobody (invented)')
  expect(shown?.text).toContain('THANK YOU, LINDENHOF HAS DSR-2026-0042-7')
})

test('a request of another organisation where one works too, one that is confidential and one that is none are answered alike', async () => {
  const other = await aController(house.context)
  const elsewhere = await aRequest(house.context, other)
  const { userId } = form.admin
  await transaction(house.context.db, (tx) =>
    addMember(tx, { controllerId: other.controllerId, userId, role: 'handler', mayVerify: true }),
  )
  const confidential = await aRequest(house.context, form)
  const reader = await aStaffMember(house.context, form, { role: 'manager' })
  const named = await nameReaders(
    { ...house.context, actor: form.admin },
    { reference: confidential },
    { readers: [reader.userId] },
  )
  expect(named).toMatchObject({ ok: true })
  for (const reference of [elsewhere, confidential, 'DSR-2026-9999-9', '<b>'])
    expect(await pressed({ intent: 'preview', reference })).toMatchObject({
      problems: [{ field: 'reference', text: 'You see no request with this reference at this organisation.' }],
    })
})

test('a fact that was lost is named at its field, whichever button was pressed', async () => {
  const lost = { 'words.received': 'We have your request.' }
  for (const intent of ['do', 'preview', 'test'])
    expect(await pressed({ ...lost, intent })).toMatchObject({
      problems: [{ field: 'words.received', text: 'Keep {day} in this text: the letter has to say it.' }],
      values: { 'words.received': [lost['words.received']] },
    })
  expect(await kept()).toEqual([])
})

test('a test goes to whoever is signed in, whatever address the form names, and keeps nothing', async () => {
  const state = await pressed({ ...words, intent: 'test', toAddress: 'somebody.else@example.org' })
  const owed = (await house.context.db.select().from(letters)).filter(({ kind }) => kind === 'wording-test')
  expect(owed).toMatchObject([{ state: 'owed', audience: 'staff', requestId: null, language: 'en' }])
  expect(state.kept).toBe(`A test is on its way to ${owed[0]?.toAddress ?? ''}. Nothing is saved.`)
  expect(owed[0]?.toAddress).not.toBe('somebody.else@example.org')
  expect(await kept()).toEqual([])
})

test('nobody but an administrator, and nobody from elsewhere on the web, words a letter', async () => {
  await expect(pressed({ ...words, intent: 'do' }, handler)).rejects.toThrow(/HTTP_ERROR_FALLBACK;403/)
  await expect(pressed({ ...words, intent: 'do' }, admin, 'https://elsewhere.example')).rejects.toThrow(/;403/)
  await expect(pressed({ ...words, kind: 'deadline-reminder' })).rejects.toThrow(/;404/)
  await expect(pressed({ ...words, language: 'tlh' })).rejects.toThrow(/;404/)
  expect(await kept()).toEqual([])
})

test('saved words are a version, and one press goes back to ours', async () => {
  await expect(pressed({ ...words, intent: 'do' })).rejects.toThrow('NEXT_REDIRECT')
  expect(await kept()).toEqual([{ title: 'Thank you, {organisation} has {reference}' }])
  const sent = formWith({})
  await expect(duringVisit(new Headers({ cookie: admin, origin }), () => unword(sent))).rejects.toThrow('NEXT_REDIRECT')
  expect(await kept()).toEqual([{}, { title: 'Thank you, {organisation} has {reference}' }])
})

async function kept() {
  const { controllerId } = form
  const versions = await versionsOfWording(house.context.db, form.admin, { controllerId, ...receipt })
  return versions.map((version) => version.words)
}

async function pressed(fields: Record<string, string>, cookie = admin, from = origin) {
  return duringVisit(new Headers({ cookie, origin: from }), () => word(untouched, formWith(fields)))
}

function formWith(fields: Record<string, string>): FormData {
  const sent = new FormData()
  for (const [name, value] of Object.entries({ controller: form.slug, ...receipt, ...fields })) sent.set(name, value)
  return sent
}
