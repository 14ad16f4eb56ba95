import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaffAccount } from '@/db/accounts'
import { isDisabled } from '@/db/accounts/staff'
import { verifyPassword } from '@/db/accounts/passwords'
import { findGrants } from '@/db/accounts/staff'
import { findInvitation } from '@/db/queries/invitations'
import { accounts, invitations } from '@/db/schema'
import { tokenHash } from '@/db/sealing/tokens'
import { type Acceptance, acceptInvitation } from './accept-invitation'
import { changeMember } from './change-member'
import { endMembership } from './end-membership'
import { inviteMember } from './invite-member'
import { letInAgain } from './let-in-again'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { type TestHouse, testHouse } from './testing/house'
import { withdrawInvitation } from './withdraw-invitation'

let house: TestHouse
let form: TestController

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

const password = 'orchard 27 lantern sail'
const notSignedIn: Acceptance = { password, signedInAs: undefined }
const gone = { ok: false, problems: [{ code: 'invitation-not-valid' }] }

let people = 0

test('S16: an invitation makes a member of one person once, with the role of its row', async () => {
  const { token, email } = await invited({ role: 'handler', mayVerify: 'on' })
  const answers = await Promise.all([1, 2, 3].map(async () => accept(token)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter(({ ok }) => !ok)).toEqual([gone, gone])
  const { userId } = await theAccount(email)
  expect(await findGrants(house.context.db, userId)).toEqual([
    { controllerId: form.controllerId, role: 'handler', mayVerify: true },
  ])
})

test('a weak password uses up nothing', async () => {
  const { token } = await invited()
  expect(await accept(token, { password: 'short', signedInAs: undefined })).toEqual({
    ok: false,
    problems: [{ code: 'password-too-short', params: {}, field: 'password' }],
  })
  expect(await accept(token)).toMatchObject({ ok: true })
})

test('S16: an invitation that is too old, was taken back, or whose maker is no administrator any more opens nothing', async () => {
  const old = await invited()
  await house.context.db
    .update(invitations)
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where(eq(invitations.tokenHash, tokenHash(old.token)))
  const withdrawn = await invited()
  await withdrawInvitation(as(form.admin), form.controllerId, withdrawn.email)
  const maker = await aStaffMember(house.context, form, { role: 'admin' })
  const hoarded = await invited({}, maker)
  await changeMember(as(form.admin), { ...form, userId: maker.userId }, { role: 'manager' })
  for (const { token } of [old, withdrawn, hoarded]) expect(await accept(token)).toEqual(gone)
  expect(await findInvitation(house.context.db, tokenHash(old.token))).toBeUndefined()
})

test('an account that works is joined by its owner alone, and no link sets its password', async () => {
  const { context } = house
  const other = await aController(context)
  const owner = await createStaffAccount(context.db, {
    name: 'Ruth',
    email: 'ruth@elsewhere.example',
    password: 'lamp 41 tulip harbour',
  })
  const { token } = await invited({ email: 'ruth@elsewhere.example' })
  const refused = { ok: false, problems: [{ code: 'sign-in-to-join' }] }
  expect(await accept(token)).toEqual(refused)
  expect(await accept(token, { password, signedInAs: other.admin.userId })).toEqual(refused)
  expect(await hasPassword(owner.userId, password)).toBe(false)
  expect(await accept(token, { password: '', signedInAs: owner.userId })).toMatchObject({ ok: true })
})

test('who was let in again has a new password and no second factor, and keeps the role', async () => {
  const member = await aStaffMember(house.context, form, { role: 'manager' })
  const again = await letInAgain(as(form.admin), { ...form, userId: member.userId }, 7)
  expect(await isDisabled(house.context.db, member.userId)).toBe(true)
  expect(await accept(tokenOf(again))).toMatchObject({ ok: true, userId: member.userId })
  expect(await hasPassword(member.userId, password)).toBe(true)
  expect(await findGrants(house.context.db, member.userId)).toMatchObject([{ role: 'manager' }])
})

test('who works for two controllers is let in again only by somebody who administers both', async () => {
  const other = await aController(house.context)
  const member = await aStaffMember(house.context, form, { role: 'handler' })
  await join(other, member)
  expect(await letInAgain(as(form.admin), { ...form, userId: member.userId }, 7)).toEqual({
    ok: false,
    problems: [{ code: 'works-elsewhere-too' }],
  })
})

test('a link made elsewhere does not open the account of somebody who is being let in again', async () => {
  const other = await aController(house.context)
  const member = await aStaffMember(house.context, form, { role: 'admin' })
  const { email } = await theOwner(member)
  const trap = tokenOf(await inviteMember(as(other.admin), other.controllerId, person({ email }), 7))
  await letInAgain(as(form.admin), { ...form, userId: member.userId }, 7)
  expect(await accept(trap)).toEqual(gone)
  expect(await hasPassword(member.userId, password)).toBe(false)
})

test('whose last membership has ended comes back by an invitation', async () => {
  const member = await aStaffMember(house.context, form, { role: 'handler' })
  await endMembership(as(form.admin), { ...form, userId: member.userId })
  expect(await isDisabled(house.context.db, member.userId)).toBe(true)
  const { email } = await theOwner(member)
  const { token } = await invited({ email, role: 'auditor' })
  expect(await accept(token)).toEqual({ ok: true, userId: member.userId })
  expect(await findGrants(house.context.db, member.userId)).toMatchObject([{ role: 'auditor' }])
})

function as(actor: StaffActor) {
  return { ...house.context, actor }
}

function accept(token: string, acceptance = notSignedIn) {
  return acceptInvitation(house.context, token, acceptance)
}

function person(more: object) {
  people += 1
  return { name: 'Tomáš Novák', email: `tomas.${people}@lindenhof.example`, role: 'handler', ...more }
}

async function invited(more: object = {}, by = form.admin): Promise<{ token: string; email: string }> {
  const input = person(more)
  return { token: tokenOf(await inviteMember(as(by), form.controllerId, input, 7)), email: input.email }
}

function tokenOf(made: Awaited<ReturnType<typeof inviteMember>>): string {
  if (!made.ok) throw new Error(`No link: ${JSON.stringify(made.problems)}`)
  return made.path.replace('/join/', '')
}

async function join({ controllerId, admin }: TestController, member: StaffActor): Promise<void> {
  const { email } = await theOwner(member)
  const token = tokenOf(await inviteMember(as(admin), controllerId, person({ email }), 7))
  await accept(token, { password: '', signedInAs: member.userId })
}

async function theOwner({ userId }: StaffActor): Promise<{ email: string }> {
  const owner = await house.context.db.query.users.findFirst({ where: (user) => eq(user.id, userId) })
  if (!owner) throw new Error('No such account')
  return owner
}

async function theAccount(email: string): Promise<{ userId: string }> {
  const found = await house.context.db.query.users.findFirst({ where: (user) => eq(user.email, email) })
  if (!found) throw new Error('No such account')
  return { userId: found.id }
}

async function hasPassword(userId: string, typed: string): Promise<boolean> {
  const [account] = await house.context.db.select().from(accounts).where(eq(accounts.userId, userId))
  return verifyPassword({ hash: account?.password ?? '', password: typed })
}
