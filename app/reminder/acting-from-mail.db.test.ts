import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../testing/public-house'
import { leavesNothing } from '../testing/abuse'
import { Visitor } from '../testing/visitor'
import { assignRequest } from '@/casework/assign-request'
import { endMembership } from '@/casework/end-membership'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { reminderLinks } from '@/casework/testing/reminder-links'
import { today } from '@/casework/testing/today'
import { disableUser } from '@/db/testing/disable-user'
import { accessLinks } from '@/db/schema'
import { addDays } from '@/domain/calendar/days'
import type { MailAction } from '@/domain/policies/mail-actions'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

type Reminded = { form: TestController; reference: string; member: StaffActor; link: (action: MailAction) => string }

/** A request that nobody has, of which a manager has been reminded today. */
async function reminded(): Promise<Reminded> {
  form = await aController(house.context)
  const member = await aStaffMember(house.context, form, { role: 'manager' })
  const receivedOn = addDays(today(), -20)
  const reference = await aRequest(house.context, form, { receivedOn })
  const links = await reminderLinks(house.context, { member, reference, today: today() })
  return { form, reference, member, link: (action) => links[action] ?? '' }
}

async function eventsOf(reference: string): Promise<string[]> {
  return (await theCase(house.context, reference)).file.history.map(({ type }) => type)
}

const assigneeOf = async (reference: string) => (await theCase(house.context, reference)).row.assigneeId
const wait = { until: '', because: 'The archive answers next week.' }

test('a page says what will happen, names nobody, and nothing happens by looking, however often', async () => {
  const { reference, link } = await reminded()
  const before = await eventsOf(reference)
  await leavesNothing(house, async () => {
    for (const action of ['assign', 'snooze'] as const)
      for (let look = 0; look < 10; look += 1) {
        const { status, html, headers } = await new Visitor().get(link(action), look % 2 === 0 ? 'GET' : 'HEAD')
        expect(status).toBe(200)
        expect(html).not.toMatch(/Amina|Diallo|example\.org|Ruth|Okafor|lindenhof|<script/i)
        expect(headers.get('content-security-policy')).toContain("script-src 'none'")
        expect(headers.get('cache-control')).toContain('no-store')
      }
  })
  expect((await new Visitor().get(link('assign'))).html).toContain(`Take request ${reference}`)
  expect(await eventsOf(reference)).toEqual(before)
})

test('pressed, the request is theirs, by them; pressed again, even at once, nothing more comes of it', async () => {
  const { reference, member, link } = await reminded()
  const [done, ...others] = (await Promise.all([1, 2, 3].map(() => new Visitor().post(link('assign'))))).sort(
    (one, other) => one.status - other.status,
  )
  expect([done?.status, done?.location]).toEqual([303, `${link('assign')}?done=yes`])
  expect(others.map(({ status }) => status)).toEqual([410, 410])
  expect((await new Visitor().get(`${link('assign')}?done=yes`)).html).toContain(`${reference} is yours now`)
  expect(await assigneeOf(reference)).toBe(member.userId)
  const given = (await theCase(house.context, reference)).file.history.filter(({ type }) => type === 'assigned')
  expect(given.map(({ actor, data }) => ({ actor, data }))).toEqual([
    { actor: { kind: 'staff', id: member.userId }, data: { assigneeId: member.userId, fromMail: true } },
  ])

  await assignRequest({ ...house.context, actor: form.admin }, { reference }, { assigneeId: form.admin.userId })
  const again = await new Visitor().post(link('assign'))
  expect([again.status, again.html.includes('It has been used already')]).toEqual([410, true])
  expect(await assigneeOf(reference)).toBe(form.admin.userId)
})

test('reminders rest until the day and for the reason that are asked for, never past a day of the request', async () => {
  const { reference, member, link } = await reminded()
  const last = (await theCase(house.context, reference)).row.dueOn
  expect((await new Visitor().get(link('snooze'))).html).toContain(`max="`)
  for (const [typed, field] of [
    [{ ...wait, because: '', until: addDays(today(), 2) }, 'because'],
    [{ ...wait, until: '' }, 'until'],
    [{ ...wait, until: addDays(today(), 0) }, 'until'],
    [{ ...wait, until: addDays(today(), 40) }, 'until'],
  ] as const) {
    const { status, html } = await new Visitor().post(link('snooze'), typed)
    expect([status, html.includes(`href="#${field}"`)]).toEqual([400, true])
    expect(html).toContain(typed.because)
  }
  expect(await eventsOf(reference)).not.toContain('remindersSnoozed')

  const until = addDays(today(), 2)
  const atOnce = await Promise.all([1, 2, 3].map(() => new Visitor().post(link('snooze'), { ...wait, until })))
  expect(atOnce.map(({ status }) => status).sort()).toEqual([303, 410, 410])
  const [snoozed] = (await theCase(house.context, reference)).file.history.filter(
    ({ type }) => type === 'remindersSnoozed',
  )
  expect(snoozed).toMatchObject({ actor: { kind: 'staff', id: member.userId }, data: { until, fromMail: true } })
  expect(until < (last ?? '')).toBe(true)
  expect((await new Visitor().post(link('snooze'), { ...wait, until: addDays(today(), 3) })).status).toBe(410)
  expect((await eventsOf(reference)).filter((type) => type === 'remindersSnoozed')).toHaveLength(1)
})

test('whoever was disabled or works there no more does nothing by it, and is told so', async () => {
  const [disabled, ended, changed] = [await reminded(), await reminded(), await reminded()]
  await disableUser(house.context.db, disabled.member.userId)
  const { form: where, member } = ended
  expect(
    await endMembership({ ...house.context, actor: where.admin }, { ...where, userId: member.userId }),
  ).toMatchObject({
    ok: true,
  })
  for (const { reference, link } of [disabled, ended])
    for (const action of ['assign', 'snooze'] as const) {
      const seen = [await new Visitor().get(link(action)), await new Visitor().post(link(action), wait)]
      expect(seen.map(({ status }) => status)).toEqual([410, 410])
      for (const { html } of seen) expect(html).toContain('somebody who no longer works on this request')
      expect(await assigneeOf(reference)).toBeNull()
    }
  expect((await new Visitor().post(changed.link('assign'))).status).toBe(303)
})

test('a link that ran out does nothing, nor does one that nobody was given, nor that of another purpose', async () => {
  const { reference, link } = await reminded()
  await house.context.db
    .update(accessLinks)
    .set({ expiresAt: '2026-01-01T00:00:00Z' })
    .where(eq(accessLinks.purpose, 'assign'))
  const old = await new Visitor().post(link('assign'))
  expect([old.status, old.html.includes('more than a week old')]).toEqual([410, true])
  const token = link('snooze').split('/').at(-1) ?? ''
  for (const foreign of [`${token}a`, token.slice(1), 'x', '%00'])
    expect((await new Visitor().get(`/reminder/${foreign}`)).status).not.toBe(200)
  expect((await new Visitor().get(`/follow/${token}`)).status).toBe(404)
  expect((await new Visitor().get(`/task/${token}`)).status).toBe(404)
  expect(await assigneeOf(reference)).toBeNull()
})

test('from elsewhere, with other fields, or over and over it is refused', async () => {
  const { reference, link } = await reminded()
  expect((await new Visitor().post(link('assign'), {}, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await new Visitor().post(link('assign'), { assigneeId: form.admin.userId })).status).toBe(400)
  for (let time = 0; time < 20; time += 1) await new Visitor().post(link('snooze'))
  const { status, headers } = await new Visitor().post(link('snooze'), { ...wait, until: addDays(today(), 2) })
  expect([status, headers.get('retry-after') === null]).toEqual([429, false])
  const guessing = new Visitor()
  const tried: number[] = []
  for (let time = 0; time < 31; time += 1) tried.push((await guessing.get(`/reminder/guess${time}`)).status)
  expect([tried.slice(0, 30).every((each) => each === 404), tried[30]]).toEqual([true, 429])
  expect(await eventsOf(reference)).not.toContain('remindersSnoozed')
})
