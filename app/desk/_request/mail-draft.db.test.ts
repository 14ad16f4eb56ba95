import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, aStaffMember, type TestController } from '@/casework/testing/a-controller'
import { aMailbox } from '@/casework/testing/a-mailbox'
import { theCase } from '@/casework/testing/a-request'
import { anArrivedLetter } from '@/casework/testing/an-arrived-letter'
import { writeNote } from '@/casework/write-note'
import { duringVisit } from '../../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../../testing/public-house'
import { shownPage } from '../../testing/shown-page'
import { signedIn } from '../../testing/signed-in'
import RequestPage from '../(staff)/requests/[reference]/page'
import { acceptSuggested, setDraftAside } from '../(staff)/requests/draft-actions'

let house: PublicHouse
let form: TestController
let cookie: string

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
  cookie = await signedIn(house, form.admin.userId)
})

afterAll(async () => house.close())

test('the page of a draft shows what it seems to ask for, by which words, and buttons that accept it or set it aside', async () => {
  const reference = await drafted()
  const words = await shown(reference)
  expect(words).toContain('What it seems to ask for, and the words that say so:')
  expect(words).toContain('“delete my account”')
  expect(words).toContain('Accept it as a request')
  expect(words).toContain('Not a request')
  expect(words).toContain('Is it a request? Accept it, or set it aside')
  expect(words).toContain('The person will be written to in English.')
  const auditor = await aStaffMember(house.context, form, { role: 'auditor' })
  expect(await shown(reference, await signedIn(house, auditor.userId))).not.toContain('Accept it as a request')
})

test('where a colleague has handed it on, the page says that the person has no address', async () => {
  const from = { name: 'Office', address: 'office@lindenhof.example' }
  const { reference } = await aMailbox(house, form).takenIn(anArrivedLetter({ from }))
  expect(await shown(reference)).toContain('It gives no e-mail address of the person')
  expect(await shown(await drafted())).not.toContain('It gives no e-mail address of the person')
})

test('one click accepts it as it stands on the page', async () => {
  const reference = await drafted()
  expect(await pressed(acceptSuggested, { reference, version: '2', rights: 'erasure' })).toBe(at(reference, 'draft'))
  expect((await theCase(house.context, reference)).row.heldBecause).toBeNull()
  expect(await shown(reference)).not.toContain('Accept it as a request')
})

test('one click sets it aside, and it is no draft any more', async () => {
  const reference = await drafted()
  expect(await pressed(setDraftAside, { reference, version: '2' })).toBe(at(reference, 'spam'))
  expect((await theCase(house.context, reference)).row.spamMarkedOn).not.toBeNull()
  expect(await shown(reference)).not.toContain('Accept it as a request')
})

test('where somebody was quicker, a click does nothing and the page says so', async () => {
  const reference = await drafted()
  await writeNote({ ...house.context, actor: form.admin }, { reference }, { text: 'Spoke to her.' })
  for (const press of [acceptSuggested, setDraftAside])
    expect(
      await pressed(press, { reference, version: '2', ...(press === acceptSuggested && { rights: 'erasure' }) }),
    ).toBe(at(reference, 'not-accepted'))
  expect((await theCase(house.context, reference)).row).toMatchObject({ heldBecause: 'mailed-in', spamMarkedOn: null })
})

async function drafted(): Promise<string> {
  const letter = anArrivedLetter({ text: 'Please delete my account.' })
  return (await aMailbox(house, form).takenIn(letter)).reference
}

async function shown(reference: string, cookies = cookie): Promise<string> {
  const props = { params: Promise.resolve({ reference }), searchParams: Promise.resolve({}) }
  return shownPage(cookies, () => RequestPage(props))
}

function at(reference: string, done: string): string {
  return `/desk/requests/${reference}?done=${done}`
}

/** Where a button leads to. */
async function pressed(action: (form: FormData) => Promise<void>, fields: Record<string, string>): Promise<string> {
  const sent = new FormData()
  for (const [name, value] of Object.entries(fields)) sent.set(name, value)
  try {
    await duringVisit(new Headers({ cookie, origin }), () => action(sent))
  } catch (thrown) {
    return (thrown as { digest: string }).digest.split(';')[2] ?? ''
  }
  throw new Error('A button that leads nowhere')
}
