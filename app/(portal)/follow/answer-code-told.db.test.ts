import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeMade, firstFileAt } from '../../testing/answer-code'
import { answeredWith } from '../../testing/answered'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { renewAnswer } from '@/casework/renew-answer'
import { tellAnswerCode } from '@/casework/tell-answer-code'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { today } from '@/casework/testing/today'
import { addDays } from '@/domain/calendar/days'

const telephone = '+49 30 1234567'
const file = { name: 'copy of it all.zip', content: Buffer.from('PK copy') }

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('made available again without a code, files that a code from staff’s own records locked are open', async () => {
  const { visitor, page, reference } = await answered({}, 'telephone')
  await codeMade(house.context, form, reference)
  expect((await visitor.get(`${page}/answer`)).html).not.toContain(file.name)
  expect(await renewAnswer(staff(), { reference }, { code: '' })).toMatchObject({ ok: true })
  expect((await visitor.get(`${page}/answer`)).html).toContain(file.name)
})

test('a code is recorded as told only once there is one: one from before the files were opened anew is none', async () => {
  const { reference } = await answered({ telephone }, 'telephone')
  await codeMade(house.context, form, reference)
  expect(await renewAnswer(staff(), { reference }, { code: 'telephone' })).toMatchObject({ ok: true })
  expect(await tellAnswerCode(staff(), { reference }, {})).toMatchObject({
    problems: [{ code: 'not-in-this-state' }],
  })
  await codeMade(house.context, form, reference)
  expect(await tellAnswerCode(staff(), { reference }, {})).toMatchObject({ ok: true })
})

test('staff who call on the fifteenth day find the files open for the person', async () => {
  const person = await somebodyFollowing(house, form, { telephone })
  const [reference, page] = [person.reference, `/follow/requests/${person.reference}`]
  await answeredWith(house.context, form, reference, [file], {
    on: addDays(today(), -15),
    input: { code: 'telephone' },
  })
  const code = await codeMade(house.context, form, reference)
  expect(await tellAnswerCode(staff(), { reference }, {})).toMatchObject({ ok: true })
  expect((await person.visitor.post(`${page}/answer`, { code })).status).toBe(303)
  expect((await person.visitor.post(await firstFileAt(house.context, reference))).status).toBe(200)
})

async function answered(reached: { telephone?: string }, code: string) {
  const person = await somebodyFollowing(house, form, reached)
  await answeredWith(house.context, form, person.reference, [file], { input: { code } })
  return { ...person, page: `/follow/requests/${person.reference}` }
}

function staff() {
  return { ...house.context, actor: form.admin }
}
