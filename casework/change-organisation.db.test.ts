import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findController } from '@/db/queries/controllers'
import { journal } from '@/db/schema'
import { system } from '@/domain/policies/actor'
import { changeOrganisation } from './change-organisation'
import { NotFound } from './errors'
import { aController, aStaffMember, type TestController } from './testing/a-controller'
import { type TestHouse, testHouse } from './testing/house'

let house: TestHouse
let form: TestController
const details = {
  name: 'Lindenhof Versand GmbH',
  language: 'de',
  firstAddress: 'datenschutz@lindenhof.example',
  secondAddress: 'buero@lindenhof.example',
}

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context, {
    telephone: '+49 30 5550123',
    privacyPolicyUrl: 'https://lindenhof.example/p',
  })
})

afterAll(async () => house.close())

test('what was changed holds at once, what was left empty is gone, and the journal names the fields alone', async () => {
  const administering = { ...house.context, actor: form.admin }
  const input = { ...details, telephone: '', authorityName: 'Berliner Beauftragte für Datenschutz' }
  expect(await changeOrganisation(administering, form.controllerId, input)).toEqual({ ok: true })
  const { db } = house.context
  expect(await findController(db, system('test'), form.controllerId)).toMatchObject({
    name: 'Lindenhof Versand GmbH',
    language: 'de',
    telephone: null,
    privacyPolicyUrl: null,
    authorityName: 'Berliner Beauftragte für Datenschutz',
    notificationAddresses: ['datenschutz@lindenhof.example', 'buero@lindenhof.example'],
  })
  const [entry] = await db.select().from(journal).orderBy(desc(journal.at)).limit(1)
  expect(entry).toMatchObject({ controllerId: form.controllerId, what: 'organisation-changed' })
  expect(JSON.stringify(entry?.details)).not.toMatch(/Lindenhof|@|Berliner/)
  expect(await changeOrganisation(administering, form.controllerId, input)).toMatchObject({
    problems: [{ code: 'nothing-changed' }],
  })
})

test.for([
  ['a privacy notice that is not safe to read', { privacyPolicyUrl: 'http://lindenhof.example' }, 'address-not-https'],
  ['one mailbox twice', { secondAddress: 'DATENSCHUTZ@lindenhof.example' }, 'two-different-addresses'],
  ['no name', { name: ' ' }, 'enter-the-organisation'],
  ['a language that is none', { language: 'xx' }, 'choose-a-language'],
] as const)('%s is refused', async ([, input, code]) => {
  const administering = { ...house.context, actor: form.admin }
  const outcome = await changeOrganisation(administering, form.controllerId, { ...details, ...input })
  expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.code)).toEqual([code])
})

test('a manager changes nothing of the organisation, and nobody that of another', async () => {
  const manager = await aStaffMember(house.context, form, { role: 'manager' })
  const refused = await changeOrganisation({ ...house.context, actor: manager }, form.controllerId, details)
  expect(refused).toMatchObject({ problems: [{ code: 'not-permitted' }] })
  const stranger = { ...house.context, actor: (await aController(house.context)).admin }
  await expect(changeOrganisation(stranger, form.controllerId, details)).rejects.toThrow(NotFound)
})
