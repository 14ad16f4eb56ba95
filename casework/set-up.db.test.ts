import { afterAll, beforeAll, expect, test } from 'vitest'
import { findGrants } from '@/db/accounts/staff'
import { readRule } from '@/db/queries/controller-rules'
import { controllersOf, hasControllers } from '@/db/queries/controllers'
import { findForm } from '@/db/queries/forms'
import { controllers, journal, users } from '@/db/schema'
import { staff, system, thePublic } from '@/domain/policies/actor'
import { createSetupLink } from './create-setup-link'
import { NotFound } from './errors'
import { openForm } from './open-form'
import { setUpController } from './set-up-controller'
import { setUpInstallation } from './set-up-installation'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'

const admin = { adminName: 'Ruth Okafor', adminEmail: 'ruth@lindenhof.example', password: 'harbour lamp 41 tulip' }
const organisation = {
  name: 'Lindenhof Versand',
  slug: 'lindenhof',
  country: 'DE',
  regimes: 'eu-gdpr',
  holidayCountry: 'DE-BE',
  timeZone: 'Europe/Berlin',
  firstAddress: 'privacy@lindenhof.example',
  secondAddress: 'office@lindenhof.example',
}

let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
})

afterAll(async () => house.close())

test('what is missing is named, and the link still works afterwards', async () => {
  const token = await linkToken()
  const problems = async (change: object, changedAdmin: object = {}) => {
    const input = { admin: { ...admin, ...changedAdmin }, organisation: { ...organisation, ...change } }
    const outcome = await setUpInstallation(house.context, token, input)
    return outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${field}: ${code}`)
  }
  expect(await problems({ country: '' })).toEqual(['country: choose-a-country'])
  expect(await problems({ regimes: '' })).toEqual(['regimes: law-or-none'])
  expect(await problems({ noStatuteApplies: 'on' })).toEqual(['regimes: law-or-none'])
  expect(await problems({ holidayCountry: 'XX' })).toEqual(['holidayCountry: choose-holidays'])
  expect(await problems({ timeZone: 'Berlin' })).toEqual(['timeZone: choose-a-time-zone'])
  expect(await problems({ secondAddress: '' })).toEqual(['secondAddress: two-different-addresses'])
  expect(await problems({ secondAddress: 'Privacy@lindenhof.example' })).toEqual([
    'secondAddress: two-different-addresses',
  ])
  expect(await problems({ slug: 'desk' })).toEqual(['slug: slug-reserved'])
  expect(await problems({ name: '', slug: 'desk', regimes: '', firstAddress: '', secondAddress: '' })).toEqual([
    'name: enter-the-organisation',
    'firstAddress: enter-notification-address',
    'secondAddress: two-different-addresses',
    'slug: slug-reserved',
    'regimes: law-or-none',
  ])
  expect(await problems({ promiseDays: '0' })).toEqual(['promiseDays: promise-out-of-range'])
  expect(await problems({}, { password: 'short' })).toEqual(['password: password-too-short'])
  expect(await problems({}, { password: 'Okafor-12345' })).toEqual(['password: password-names-you'])
  expect(await house.context.db.select().from(users)).toEqual([])
  expect(await house.context.db.select().from(controllers)).toEqual([])
})

test('an empty installation becomes one with an admin, a calendar and a form that is still closed', async () => {
  const old = await linkToken()
  const token = await linkToken()
  const input = { admin, organisation }
  expect(await setUpInstallation(house.context, old, input)).toMatchObject({
    problems: [{ code: 'setup-link-not-valid' }],
  })
  const twice = await Promise.all([1, 2].map(async () => setUpInstallation(house.context, token, input)))
  const [founded] = twice.filter(({ ok }) => ok)
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  if (!founded?.ok) throw new Error('Nothing was set up')
  const { db } = house.context
  const found = await findForm(db, 'lindenhof')
  expect(found?.controller.openedAt).toBeNull()
  expect(found?.form).toMatchObject({
    version: 1,
    rights: ['access', 'correction', 'erasure', 'portability', 'marketing-objection', 'unsure'],
  })
  expect(await findGrants(db, founded.userId)).toEqual([
    { controllerId: founded.controllerId, role: 'admin', mayVerify: true },
  ])
  const { calendar } = await readRule(db, found?.controller.ruleId ?? '')
  expect([...calendar.holidays]).toEqual(
    expect.arrayContaining(['2026-04-06', '2026-10-03', '2027-03-08', '2028-12-25']),
  )
  expect((await db.select().from(journal)).map(({ what, actor }) => [what, actor])).toEqual([
    ['controller-set-up', founded.userId],
  ])
})

test('there is no second link once there is an organisation', async () => {
  expect(await hasControllers(house.context.db, thePublic)).toBe(true)
  expect(await createSetupLink(house.context, 24)).toBeUndefined()
})

test('a closed form takes no request; its admin opens it, and nobody else', async () => {
  const [controller] = await controllersOf(house.context.db, system('test'))
  if (!controller) throw new Error('Nothing was set up')
  const found = await findForm(house.context.db, controller.slug)
  const actor = (role: 'admin' | 'manager') => staff('ruth', [{ controllerId: controller.id, role, mayVerify: true }])
  const form = {
    controllerId: controller.id,
    slug: controller.slug,
    formId: found?.form.id ?? '',
    admin: actor('admin') as never,
  }
  await expect(aRequest(house.context, form)).rejects.toThrow('form-closed')
  const open = async (as: Parameters<typeof openForm>[0]['actor']) =>
    openForm({ ...house.context, actor: as }, controller.id)
  expect(await open(actor('manager'))).toMatchObject({ problems: [{ code: 'not-permitted' }] })
  await expect(open(staff('ruth', []))).rejects.toThrow(NotFound)
  await expect(open(thePublic)).rejects.toThrow(NotFound)
  expect(await open(actor('admin'))).toEqual({ ok: true, slug: 'lindenhof' })
  expect(await open(actor('admin'))).toMatchObject({ problems: [{ code: 'form-open-already' }] })
})

test('a further organisation is an admin’s act, at an address of its own', async () => {
  const [user] = await house.context.db.select().from(users)
  const [first] = await controllersOf(house.context.db, system('test'))
  const as = (role: 'admin' | 'handler') =>
    staff(user?.id ?? '', [{ controllerId: first?.id ?? '', role, mayVerify: true }])
  const found = async (actor: Parameters<typeof setUpController>[0]['actor'], slug: string) =>
    setUpController({ ...house.context, actor }, { ...organisation, slug })
  expect(await found(as('handler'), 'second')).toMatchObject({ problems: [{ code: 'not-permitted' }] })
  expect(await found(thePublic, 'second')).toMatchObject({ problems: [{ code: 'not-permitted' }] })
  expect(await found(as('admin'), 'lindenhof')).toMatchObject({ problems: [{ code: 'slug-taken', field: 'slug' }] })
})

async function linkToken(): Promise<string> {
  const link = await createSetupLink(house.context, 24)
  return link?.path.split('/').at(-1) ?? ''
}
