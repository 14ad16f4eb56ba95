import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredWith, answerWith } from '../../testing/answered'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { reopenRequest } from '@/casework/reopen-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { leaves, theCase } from '@/casework/testing/a-request'
import { today } from '@/casework/testing/today'
import { withdrawAnswerFiles } from '@/casework/withdraw-answer-files'
import { eventsOf } from '@/domain/requests/events'
import { formatDay } from '@/messages/format-day'

const wrong = { name: 'Copy of Tomáš Novák.zip', content: Buffer.from('PK of somebody else') }
const right = { name: 'Copy.zip', content: Buffer.from('PK hers') }
const because = 'It is about somebody else.'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('a file that was withdrawn is not given at once, and its address says so and what to do', async () => {
  const { visitor, page, files } = await answered([wrong, right])
  expect((await visitor.post(`${page}/answer/${files[0]}`)).html).toBe('PK of somebody else')
  await withdraw(page, files.slice(0, 1))
  const { status, html } = await visitor.post(`${page}/answer/${files[0]}`)
  expect(status).toBe(410)
  expect(html).toContain('We have withdrawn this file')
  expect(html).toContain('Your right to an answer goes on')
  expect(html).toContain(`href="${page}#message"`)
  expect(html).not.toContain('Make them available again')
  expect((await visitor.post(`${page}/answer/${files[1]}`)).html).toBe('PK hers')
})

test('the page of the files tells of it in the place of the file, and the list of checksums names the others', async () => {
  const { visitor, page, files } = await answered([wrong, right])
  await withdraw(page, files.slice(0, 1))
  const { html } = await visitor.get(`${page}/answer`)
  expect(html).toContain(`We withdrew a file on ${formatDay(today(), 'en')}.`)
  expect([html.includes('Copy.zip'), html.includes('Novák'), html.includes(files[0] ?? '')]).toEqual([
    true,
    false,
    false,
  ])
  const manifest = (await visitor.get(`${page}/answer/manifest`)).html
  expect(manifest.trim().split('\n')).toEqual([expect.stringContaining('# '), expect.stringMatching(/ {2}Copy\.zip$/)])
})

test('the person reads in the history that it was withdrawn, and not why', async () => {
  const { visitor, page, files } = await answered([wrong, right])
  await withdraw(page, files.slice(0, 1))
  const { html } = await visitor.get(page)
  expect(html).toContain('We withdrew a file of our answer and destroyed it here.')
  expect(html).toContain('One file comes with our answer.')
  expect(html).not.toContain(because)
})

test('of a file of an answer that has not left the person reads nothing, until they are given that answer', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  await answerWith(house.context, form, reference, [wrong, right])
  const page = `/follow/requests/${reference}`
  const { history } = (await theCase(house.context, reference)).file
  await withdraw(page, [eventsOf(history, 'answerFileAttached')[0]?.data.fileId ?? ''])
  expect((await visitor.get(page)).html).not.toContain('We withdrew a file')
  await leaves(house.context, reference, 'answer-ready')
  expect((await visitor.get(page)).html).toContain('We withdrew a file of our answer')
})

test('where all files were withdrawn the answer says so, nothing is asked for again, and a new answer brings another', async () => {
  const { visitor, page, reference, files } = await answered([wrong])
  await withdraw(page, files)
  expect((await visitor.get(page)).html).toContain('We have withdrawn this file')
  expect((await visitor.get(`${page}/answer`)).status).toBe(410)
  expect((await visitor.get(`${page}/answer/manifest`)).location).toBe(`${page}/answer`)
  expect((await visitor.post(`${page}/answer/again`)).status).toBe(404)
  await reopenRequest(staff(), { reference }, { because })
  await answeredWith(house.context, form, reference, [right])
  expect((await visitor.get(`${page}/answer`)).html).toContain('Copy.zip')
  const { history } = (await theCase(house.context, reference)).file
  const fileId = eventsOf(history, 'answerFileAttached').at(-1)?.data.fileId
  expect((await visitor.post(`${page}/answer/${fileId}`)).html).toBe('PK hers')
})

async function answered(files: Parameters<typeof answeredWith>[3]) {
  const person = await somebodyFollowing(house, form)
  await answeredWith(house.context, form, person.reference, files)
  const { history } = (await theCase(house.context, person.reference)).file
  const ids = eventsOf(history, 'answerFileAttached').map(({ data }) => data.fileId)
  return { ...person, page: `/follow/requests/${person.reference}`, files: ids }
}

async function withdraw(page: string, files: readonly string[]): Promise<void> {
  const reference = page.split('/').at(-1) ?? ''
  expect(await withdrawAnswerFiles(staff(), { reference }, { files, because })).toMatchObject({ ok: true })
}

function staff() {
  return { ...house.context, actor: form.admin }
}
