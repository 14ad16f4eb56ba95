import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctRights } from './correct-rights'
import { decideRight } from './decide-right'
import { extendTimeLimit } from './extend-time-limit'
import { aController } from './testing/a-controller'
import { aRequest, frozenIn, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const moreTime = { grounds: 'complexity', because: 'Your file is spread over eleven archives.', refusal: 'no' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('an opt-out that is carried out blocks no more time for the rest, and gets none (11 CCR 7021(b), 7026)', async () => {
  const form = await aController(desk.context, { regimes: ['us-ca-ccpa'], country: 'US', holidayCountry: 'US' })
  const reference = await aRequest(desk.context, form, { rights: ['erasure'] })
  const both = { rights: ['erasure', 'opt-out'], because: 'Both are in the letter.' }
  await desk.does('2026-03-06', correctRights, reference, both, form.admin)
  expect(await desk.refused('2026-03-06', extendTimeLimit, reference, moreTime, form.admin)).toEqual([
    'no-extension-in-law',
  ])
  const stopped = { right: 'opt-out', decision: 'granted', doneOn: '2026-03-06' }
  await desk.does('2026-03-06', decideRight, reference, stopped, form.admin)
  await desk.does('2026-03-30', extendTimeLimit, reference, moreTime, form.admin)
  expect((await theCase(desk.context, reference)).file.history.at(-1)).toMatchObject({
    type: 'extended',
    rights: ['erasure'],
  })
  const letter = await frozenIn(desk.context, reference, 'extension')
  expect(letter.props).toMatchObject({ newDueOn: '2026-06-03', promisedOn: '2026-04-04' })
})
