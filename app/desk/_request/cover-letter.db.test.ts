import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideRight } from '@/casework/decide-right'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, frozenIn, theCase } from '@/casework/testing/a-request'
import { verifyIdentity } from '@/casework/verify-identity'
import { untouched } from '@/components/desk/action-form'
import { answerFilesOfCase } from '@/db/queries/files'
import { manifestOf } from '@/domain/requests/collection'
import { duringVisit } from '../../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../../testing/public-house'
import { signedIn } from '../../testing/signed-in'
import { answer } from '../(staff)/requests/actions'

let house: PublicHouse
let form: TestController
let cookie: string

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
  cookie = await signedIn(house, form.admin.userId)
})

afterAll(async () => house.close())

test('the cover letter is one more file of the answer, in its manifest, with the hash that was shown before', async () => {
  const reference = await refused()
  const typed = { reference, text: 'We looked everywhere.', delivery: 'post', cover: 'yes' }
  const state = await pressed({ ...typed, intent: 'preview' })
  const shown = state.preview?.letters.map(({ text }) => text).join('\n') ?? ''
  expect(shown).toContain(`Our answer ${reference}.pdf`)
  await pressed({ ...typed, intent: 'do' }).catch((redirect: unknown) => redirect)
  const { file, facts } = await theCase(house.context, reference)
  const [manifest] = manifestOf(file.history, facts)
  const [kept] = await answerFilesOfCase(house.context.db, house.context.keyring, form.admin, file)
  expect(kept).toMatchObject({ id: manifest?.fileId, name: `Our answer ${reference}.pdf` })
  expect(kept?.sha256).toBe(manifest?.sha256)
  expect(shown).toContain(manifest?.sha256)
  expect((await frozenIn(house.context, reference, 'answer-ready')).props).toMatchObject({
    files: [{ name: `Our answer ${reference}.pdf`, sha256: manifest?.sha256 }],
  })
  expect(file.history.slice(-3).map(({ type }) => type)).toEqual([
    'answerFileAttached',
    'answerFileReviewed',
    'answered',
  ])
})

test('without the tick there is none, and on the page it is locked like any file', async () => {
  const reference = await refused()
  const typed = { reference, text: 'We looked everywhere.', delivery: 'portal' }
  expect(await pressed({ ...typed, cover: 'yes', intent: 'do' })).toMatchObject({ problems: [{ field: 'code' }] })
  await pressed({ ...typed, intent: 'do' }).catch((redirect: unknown) => redirect)
  const { file, facts } = await theCase(house.context, reference)
  expect(facts.answer).not.toBeNull()
  expect(manifestOf(file.history, facts)).toEqual([])
})

async function refused(): Promise<string> {
  const reference = await aRequest(house.context, form, { telephone: '+49 30 1234567' })
  const context = { ...house.context, actor: form.admin }
  const decision = { right: 'access', decision: 'refused', ground: 'rights-of-others', because: 'They name others.' }
  await verifyIdentity(context, { reference }, { verdict: 'not-doubted', reason: 'known', on: '2026-03-05' })
  const decided = await decideRight(context, { reference }, decision)
  expect(decided.ok).toBe(true)
  return reference
}

async function pressed(fields: Record<string, string>) {
  const sent = new FormData()
  for (const [name, value] of Object.entries(fields)) sent.set(name, value)
  return duringVisit(new Headers({ cookie, origin }), () => answer(untouched, sent))
}
