import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredWith } from '../../testing/answered'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { renewAnswer } from '@/casework/renew-answer'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { theCase } from '@/casework/testing/a-request'
import { today } from '@/casework/testing/today'
import { manifestOf } from '@/domain/requests/collection'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('a file that was downloaded as often as it can be has no button any more, and says what to do instead', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const files = ['often.zip', 'never.zip'].map((name) => ({ name, content: Buffer.from(name) }))
  await answeredWith(house.context, form, reference, files, { on: today() })
  const { file: own, facts } = await theCase(house.context, reference)
  const [file] = manifestOf(own.history, facts)
  const page = `/follow/requests/${reference}`
  const shown = async () => (await visitor.get(`${page}/answer`)).html
  for (let time = 1; time <= 4; time += 1) await visitor.post(`${page}/answer/${file?.fileId}`)
  expect(await shown()).toContain('aria-label="Download often.zip"')
  expect(await shown()).not.toContain('Make them available again')
  await visitor.post(`${page}/answer/${file?.fileId}`)
  const spent = await shown()
  expect(spent).not.toContain('aria-label="Download often.zip"')
  expect(spent).toContain('aria-label="Download never.zip"')
  expect(spent).toContain('This file has been downloaded as often as it can be')
  expect(spent).toContain(
    'It has been downloaded 5 times. If you still need it, ask us, and we make it available again.',
  )
  expect(spent).toContain('Make them available again')
  expect(await visitor.post(`${page}/answer/again`)).toMatchObject({ status: 303, location: page })
  expect(await shown()).toContain('You have asked us.')
  expect(await renewAnswer({ ...house.context, actor: form.admin }, { reference }, {})).toMatchObject({ ok: true })
  expect(await shown()).toContain('aria-label="Download often.zip"')
})
