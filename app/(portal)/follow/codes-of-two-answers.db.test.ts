import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeMade } from '../../testing/answer-code'
import { answeredWith } from '../../testing/answered'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { changeContact } from '@/casework/change-contact'
import { renewAnswer } from '@/casework/renew-answer'
import { reopenRequest } from '@/casework/reopen-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { theCase } from '@/casework/testing/a-request'
import { today } from '@/casework/testing/today'
import { answerCodes } from '@/db/schema'
import { addDays } from '@/domain/calendar/days'
import { eventsOf } from '@/domain/requests/events'

const first = { name: 'first copy.zip', content: Buffer.from('PK first') }
const second = { name: 'second copy.zip', content: Buffer.from('PK second') }

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse({ LIMIT_CODE_TRIES: '5' })
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('whose code for an earlier answer is spent gets another, and what came without a code since stays open', async () => {
  const { visitor, page, reference, earlier } = await answeredTwice()
  for (let time = 0; time < 5; time += 1) await visitor.post(earlier, { code: '00000000' })
  expect((await visitor.get(earlier)).html).toContain('Ask for a new code')
  await visitor.post(`${page}/answer/again`)
  const next = await codeMade(house.context, form, reference)
  expect((await visitor.get(`${page}/answer`)).html).toContain('second copy.zip')
  await visitor.post(earlier, { code: next })
  expect((await visitor.get(earlier)).html).toContain('first copy.zip')
})

test('made available again without a code, the files of the newest answer leave the code of an earlier one what it was', async () => {
  const { visitor, reference, earlier, code } = await answeredTwice()
  expect(await renewAnswer(staff(), { reference }, { code: '' })).toMatchObject({ ok: true })
  await visitor.post(earlier, { code })
  expect((await visitor.get(earlier)).html).toContain('first copy.zip')
})

test('where no answer needs the code any more it is destroyed', async () => {
  const { visitor, page, reference } = await answeredOnce()
  const { row } = await theCase(house.context, reference)
  const codes = () => house.context.db.$count(answerCodes, eq(answerCodes.requestId, row.id))
  expect(await codes()).toBe(1)
  expect(await renewAnswer(staff(), { reference }, { code: '' })).toMatchObject({ ok: true })
  expect((await visitor.get(`${page}/answer`)).html).toContain('first copy.zip')
  expect(await codes()).toBe(0)
})

/** An answer whose files a code opens; no way to tell another is on file any more. */
async function answeredOnce() {
  const person = await somebodyFollowing(house, form, { telephone: '+49 30 1234567' })
  const { reference, email } = person
  const given = { on: addDays(today(), -10), input: { code: 'telephone' } }
  await answeredWith(house.context, form, reference, [first], given)
  const code = await codeMade(house.context, form, reference)
  await reopen(reference)
  const contact = { email, telephone: '', postalAddress: '', because: 'She has another number.' }
  const before = { ...staff(), today: addDays(today(), -9) }
  expect(await changeContact(before, { reference }, contact)).toMatchObject({ ok: true })
  return { ...person, code, page: `/follow/requests/${reference}` }
}

/** The same, and a later answer with a file and without a code. */
async function answeredTwice() {
  const person = await answeredOnce()
  await answeredWith(house.context, form, person.reference, [second])
  const [answered] = eventsOf((await theCase(house.context, person.reference)).file.history, 'answered')
  return { ...person, earlier: `${person.page}/answers/${answered?.sequence}` }
}

async function reopen(reference: string): Promise<void> {
  const outcome = await reopenRequest(staff(), { reference }, { because: 'A page was missing.' })
  expect(outcome).toMatchObject({ ok: true })
}

function staff() {
  return { ...house.context, actor: form.admin }
}
