import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../testing/public-house'
import { Visitor } from '../testing/visitor'
import { acceptTask } from '@/casework/accept-task'
import { decideRight } from '@/casework/decide-right'
import { recordTaskAnswer } from '@/casework/record-task-answer'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theCase, tokenIn } from '@/casework/testing/a-request'
import { aSystem, aTask, found, lastTask } from '@/casework/testing/a-system'
import { verifyIdentity } from '@/casework/verify-identity'

let house: PublicHouse
let form: TestController
let customers: string
let payroll: string
let people = 0

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
  customers = await aSystem(house.context, form)
  payroll = await aSystem(house.context, form, { name: 'Payroll' })
})

afterAll(async () => house.close())

const staff = () => ({ ...house.context, actor: form.admin, today: '2026-03-09' as const })

async function request(about: object = {}): Promise<string> {
  return aRequest(house.context, form, { email: `amina.${(people += 1)}@example.org`, ...about })
}

async function events(reference: string): Promise<number> {
  return (await theCase(house.context, reference)).file.history.length
}

test('the page shows the chosen details, the right and the day, and nothing else of the person', async () => {
  const reference = await request({ telephone: '+49 30 1234567', words: 'My orders, please.' })
  const { token } = await aTask(staff(), reference, customers, { details: ['name'], note: 'Also the archive.' })
  const { status, html, headers } = await new Visitor().get(`/task/${token}`)
  expect(status).toBe(200)
  for (const text of ['Amina Diallo', 'Get a copy of my data', '16 March 2026', 'Also the archive.', reference])
    expect(html).toContain(text)
  for (const text of ['example.org', '1234567', 'My orders', '<script']) expect(html).not.toContain(text)
  expect(headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(headers.get('cache-control')).toContain('no-store')
})

test('P05: a mail scanner that opens every address of the page uses nothing up', async () => {
  const reference = await request()
  const { token } = await aTask(staff(), reference, customers)
  const before = await events(reference)
  for (let look = 0; look < 20; look += 1) await new Visitor().get(`/task/${token}`)
  for (const path of ['', '/files', '/files/removal'])
    for (const method of ['GET', 'HEAD'] as const) await new Visitor().get(`/task/${token}${path}`, method)
  expect(await events(reference)).toBe(before)
  const answered = await new Visitor().post(`/task/${token}`, found)
  expect([answered.status, answered.location]).toEqual([303, `/task/${token}?done=answered`])
  expect((await lastTask(house.context, reference)).answer?.actor).toMatchObject({ kind: 'helper' })
})

test('P02: no other link opens a task, and that of a task opens nothing else', async () => {
  const reference = await request({ confirmed: false })
  const confirm = await tokenIn(house.context, reference, 'confirm-your-request', 'confirmPath')
  const { token } = await aTask(staff(), reference, customers)
  for (const foreign of [confirm, `${token}a`, token.slice(1), 'x']) {
    expect((await new Visitor().get(`/task/${foreign}`)).status).toBe(404)
    expect((await new Visitor().post(`/task/${foreign}`, found)).status).toBe(404)
  }
  expect((await new Visitor().get(`/follow/${token}`)).status).toBe(404)
  expect((await new Visitor().get(`/follow/consent/${token}`)).status).toBe(404)
  const { slug } = form
  expect((await new Visitor().get(`/${slug}/confirm/${token}`)).status).not.toBe(200)
})

test('P16: with the link of one task nothing of another is read, answered or taken back', async () => {
  const reference = await request()
  const other = await aTask(staff(), reference, payroll, { details: ['email'] })
  const file = new FormData()
  file.append('files', new File(['4711'], 'pay.csv'))
  expect((await new Visitor().postFiles(`/task/${other.token}/files`, file)).status).toBe(303)
  const fileId = (await lastTask(house.context, reference)).files[0]?.data.fileId ?? ''
  const own = await aTask(staff(), reference, customers)
  expect((await new Visitor().get(`/task/${own.token}`)).html).not.toMatch(/Payroll|pay\.csv|example\.org/)
  await new Visitor().post(`/task/${own.token}/files/removal`, { file: fileId })
  expect((await new Visitor().get(`/task/${other.token}`)).html).toContain('pay.csv')
  const forged = await new Visitor().post(`/task/${own.token}`, { ...found, taskId: other.taskId })
  expect(forged.status).toBe(400)
})

test('a task that is closed is dead: it says whom to ask, shows nothing and takes nothing', async () => {
  const reference = await request()
  const { taskId, token } = await aTask(staff(), reference, customers)
  await new Visitor().post(`/task/${token}`, found)
  await acceptTask(staff(), { reference }, { taskId })
  const before = await events(reference)
  const file = new FormData()
  file.append('files', new File(['2015'], 'orders.csv'))
  for (const seen of [
    await new Visitor().get(`/task/${token}`),
    await new Visitor().post(`/task/${token}`, found),
    await new Visitor().postFiles(`/task/${token}/files`, file),
  ]) {
    expect(seen.status).toBe(410)
    expect(seen.html).toContain('Lindenhof Versand')
    expect(seen.html).not.toMatch(/Amina|Customers/)
  }
  expect(await events(reference)).toBe(before)
})

test('an owner sees their own answer again, and not what staff wrote down', async () => {
  const reference = await request({ rights: ['erasure'] })
  await verifyIdentity(staff(), { reference }, { verdict: 'not-doubted', reason: 'known', on: '2026-03-09' })
  await decideRight(staff(), { reference }, { right: 'erasure', decision: 'granted' })
  const { taskId, token } = await aTask(staff(), reference, customers)
  const later = { ...found, 'deed.erasure': 'later' }
  await new Visitor().post(`/task/${token}`, { ...later, text: 'A hat.' })
  expect((await new Visitor().get(`/task/${token}`)).html).toContain('A hat.')
  const told = { ...found, text: 'Called twice.', deeds: { erasure: { outcome: 'later' } } }
  await recordTaskAnswer(staff(), { reference }, { ...told, taskId, on: '2026-03-09', channel: 'telephone' })
  expect((await lastTask(house.context, reference)).answer?.data.channel).toBe('telephone')
  expect((await new Visitor().get(`/task/${token}`)).html).not.toContain('Called twice.')
})

test('what is wrong is said at its field, and what was typed is kept', async () => {
  const { token } = await aTask(staff(), await request(), customers)
  const { status, html } = await new Visitor().post(`/task/${token}`, { ...found, finding: '', text: 'See the <b>.' })
  expect(status).toBe(400)
  expect(html).toContain('href="#finding"')
  expect(html).toContain('See the &lt;b&gt;.')
  const abroad = await new Visitor().post(`/task/${token}`, found, { Origin: 'https://elsewhere.example' })
  expect(abroad.status).toBe(403)
})

test('a form that is sent over and over is stopped, and nothing more is written down', async () => {
  const reference = await request()
  const { token } = await aTask(staff(), reference, customers)
  const visitor = new Visitor()
  for (let time = 0; time < 20; time += 1) await visitor.post(`/task/${token}`, found)
  const before = await events(reference)
  const { status, headers } = await visitor.post(`/task/${token}`, found)
  expect([status, headers.get('retry-after') === null]).toEqual([429, false])
  expect(await events(reference)).toBe(before)
})
