import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesOfCase } from '@/db/queries/files'
import { journal } from '@/db/schema'
import { sha256 } from '@/db/sealing/chain'
import { aController, type TestController } from './testing/a-controller'
import { aMailbox } from './testing/a-mailbox'
import { theCase } from './testing/a-request'
import { anArrivedLetter } from './testing/an-arrived-letter'
import { type TestHouse, testHouse } from './testing/house'
import { withdrawRequest } from './withdraw-request'

const pdf = { name: 'paper.pdf', type: 'pdf', scan: 'not-scanned', content: Buffer.from('%PDF-1.7') } as const
const exe = { name: 'a.exe', because: 'wrong-kind' } as const

let house: TestHouse
let form: TestController
let mailbox: ReturnType<typeof aMailbox>

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
  mailbox = aMailbox(house, form)
})

afterAll(async () => house.close())

test('what is refused of a first letter is listed with its reason, its harm in the journal, and nothing of it in plain words', async () => {
  const harm = { name: 'payslip.pdf', because: 'harmful', harm: 'Eicar-Test-Signature' } as const
  const { reference } = await mailbox.takenIn(anArrivedLetter({}, { files: [pdf], refused: [exe, harm] }))
  const { file, row } = await theCase(house.context, reference)
  expect(file.history.map(({ type }) => type)).toEqual([
    'received',
    'held',
    'fileReceived',
    'fileNotKept',
    'fileNotKept',
  ])
  expect(await mailbox.notKept(reference)).toEqual([
    ['wrong-kind', 'a.exe'],
    ['harmful', 'payslip.pdf'],
  ])
  expect(JSON.stringify(file.history)).not.toContain('payslip')
  const [kept] = await filesOfCase(house.context.db, house.context.keyring, form.admin, { request: row })
  expect(kept).toMatchObject({ name: 'paper.pdf', purpose: 'other', sha256: sha256(pdf.content) })
  const noted = await house.context.db.select().from(journal).where(eq(journal.what, 'harmful-file-refused'))
  expect(noted.map(({ details }) => details)).toEqual([{ reference, harm: 'Eicar-Test-Signature' }])
})

test('what its request has already is kept once, and a request keeps twenty documents and not more', async () => {
  const { reference, messageId } = await mailbox.answered()
  const numbered = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => ({ ...pdf, content: Buffer.from(`%PDF-1.7 ${from + at}`) }))
  await mailbox.receives(anArrivedLetter({ answers: [messageId] }, { files: numbered(0, 19) }))
  await mailbox.receives(anArrivedLetter({ answers: [messageId] }, { files: numbered(18, 21) }))
  const { file } = await theCase(house.context, reference)
  expect(file.history.filter(({ type }) => type === 'fileReceived')).toHaveLength(20)
  expect(await mailbox.notKept(reference)).toEqual([['too-many', 'paper.pdf']])
})

test('a closed request takes the message and no document, and says of each that it is not kept', async () => {
  const { reference, messageId } = await mailbox.answered()
  const by = { ...house.context, actor: form.admin, today: '2026-03-05' as const }
  expect(await withdrawRequest(by, { reference }, { because: 'She rang.' })).toMatchObject({ ok: true })
  await mailbox.receives(anArrivedLetter({ answers: [messageId], text: 'Wait.' }, { files: [pdf], refused: [exe] }))
  expect((await mailbox.messages(reference)).at(-1)).toEqual(['e-mail', undefined, 'My data\n\nWait.'])
  expect(await mailbox.notKept(reference)).toEqual([
    ['wrong-kind', 'a.exe'],
    ['closed', 'paper.pdf'],
  ])
})
