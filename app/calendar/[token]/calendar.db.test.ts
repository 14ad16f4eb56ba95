import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignRequest } from '@/casework/assign-request'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { endMembership } from '@/casework/end-membership'
import { letInAgain } from '@/casework/let-in-again'
import { makeCalendarLink } from '@/casework/make-calendar-link'
import { revokeCalendarLink } from '@/casework/revoke-calendar-link'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { findCalendarLink } from '@/db/accounts/calendar-links'
import { addMember } from '@/db/writes/controllers'
import { disableUser } from '@/db/testing/disable-user'
import { thePublic } from '@/domain/policies/actor'
import { type PublicHouse, publicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse({ LIMIT_CALENDAR_FETCHES_PER_HOUR: '5', LIMIT_CALENDAR_MISSES_PER_HOUR_PER_ADDRESS: '3' })
  form = await aController(house.context, { promiseDays: '20' })
})

afterAll(async () => house.close())

const as = (actor: StaffActor) => ({ ...house.context, actor })
const aHandler = async () => aStaffMember(house.context, form, { role: 'handler' })

async function fetched(path: string): Promise<string> {
  const { status, html } = await new Visitor().get(path)
  expect(status).toBe(200)
  return html
}

test('the due days of a request stand in the calendar, and nothing about the person', async () => {
  const reference = await aRequest(house.context, form, { receivedOn: '2032-03-05', rights: ['access', 'erasure'] })
  const { path } = await makeCalendarLink(as(await aHandler()))
  const text = unfolded(await fetched(path))
  const own = eventsOf(text).filter(({ SUMMARY }) => SUMMARY?.startsWith(reference))
  expect(own.map((event) => [event['DTSTART;VALUE=DATE'], event.SUMMARY])).toEqual([
    ['20320325', `${reference}: answer due (access and erasure)`],
    ['20320405', `${reference}: tell of more time (access and erasure)`],
    ['20320405', `${reference}: tell of a refusal (access and erasure)`],
  ])
  expect(own[0]).toMatchObject({
    UID: `${reference}-answer-access@127.0.0.1:4199`,
    'DTEND;VALUE=DATE': '20320326',
    'URL;VALUE=URI': `http://127.0.0.1:4199/desk/requests/${reference}`,
  })
  expect(text).not.toMatch(/amina|diallo|example\.org/i)
})

test('a file of RFC 5545: CRLF, lines of 75 octets, balanced parts, what each part must have', async () => {
  await aRequest(house.context, form, {
    receivedOn: '2032-03-05',
    rights: ['access', 'correction', 'erasure', 'portability', 'marketing-objection'],
  })
  const { path } = await makeCalendarLink(as(await aHandler()))
  const { html: text, headers } = await new Visitor().get(path)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = text.trimEnd().split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(lines.some((line) => line.startsWith(' '))).toBe(true)
  const properties = unfolded(text).trimEnd().split('\r\n')
  expect(properties.filter((line) => !/^[A-Z-]+(;[A-Z-]+=[^:;]+)*:/.test(line))).toEqual([])
  expect([properties[0], properties[1], properties.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR'])
  expect(properties.filter((line) => line.startsWith('PRODID:'))).toHaveLength(1)
  const events = eventsOf(unfolded(text))
  expect(events.length).toBeGreaterThan(2)
  for (const { UID, DTSTAMP, SUMMARY } of events) {
    expect(UID).toBeTruthy()
    expect(DTSTAMP).toMatch(/^\d{8}T\d{6}Z$/)
    expect(SUMMARY).not.toMatch(/(?<!\\)[,;]/)
  }
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length)
})

test('a handler gets their own and the unassigned, not what a colleague has', async () => {
  const [ruth, tomas] = [await aHandler(), await aHandler()]
  const free = await aRequest(house.context, form)
  const taken = await aRequest(house.context, form)
  const assigned = await assignRequest(
    { ...as(form.admin), today: '2026-03-05' },
    { reference: taken },
    { assigneeId: tomas.userId },
  )
  expect(assigned.ok).toBe(true)
  const text = await fetched((await makeCalendarLink(as(ruth))).path)
  expect(text).toContain(free)
  expect(text).not.toContain(taken)
  expect(await fetched((await makeCalendarLink(as(tomas))).path)).toContain(taken)
})

test('another organisation is not in it', async () => {
  const theirs = await aRequest(house.context, await aController(house.context))
  expect(await fetched((await makeCalendarLink(as(form.admin))).path)).not.toContain(theirs)
})

test('a request that is closed vanishes, and the file has a new ETag; without a change it is not sent again', async () => {
  const reference = await aRequest(house.context, form)
  const { path } = await makeCalendarLink(as(form.admin))
  const first = await new Visitor().get(path)
  const etag = first.headers.get('etag') ?? ''
  expect(first.html).toContain(reference)
  const again = await new Visitor(undefined, '').get(path, 'GET', { 'If-None-Match': etag })
  expect([again.status, again.html]).toEqual([304, ''])
  const because = 'Nobody is there to answer.'
  const closing = { reason: 'nobody-to-answer', because }
  const closed = await closeWithoutAnswer({ ...as(form.admin), today: '2026-03-06' }, { reference }, closing)
  expect(closed.ok).toBe(true)
  const later = await new Visitor().get(path, 'GET', { 'If-None-Match': etag })
  expect(later.status).toBe(200)
  expect(later.html).not.toContain(reference)
})

test('it sets no cookie, stays in no cache, and when it was fetched is noted', async () => {
  const ruth = await aHandler()
  const { path } = await makeCalendarLink(as(ruth))
  expect((await findCalendarLink(house.context.db, ruth.userId))?.lastFetchedAt).toBeNull()
  const { headers } = await new Visitor().get(path)
  expect([headers.get('set-cookie'), headers.get('cache-control')]).toEqual([null, 'private, no-store'])
  expect((await findCalendarLink(house.context.db, ruth.userId))?.lastFetchedAt).toMatch(/^\d{4}-/)
})

test.for<[string, (ruth: StaffActor) => Promise<unknown>]>([
  ['revoked', async (ruth) => revokeCalendarLink(as(ruth))],
  ['replaced by a new one', async (ruth) => makeCalendarLink(as(ruth))],
  ['of somebody whose membership has ended', async ({ userId }) => endMembership(as(form.admin), { ...form, userId })],
  ['of somebody whose account is disabled', async ({ userId }) => disableUser(house.context.db, userId)],
  ['of somebody who was let in again', async ({ userId }) => letInAgain(as(form.admin), { ...form, userId }, 7)],
])('a link %s is like one that never was', async ([, happens]) => {
  const ruth = await aHandler()
  const { path } = await makeCalendarLink(as(ruth))
  await fetched(path)
  await happens(ruth)
  const [dead, unknown] = [
    await new Visitor().get(path),
    await new Visitor().get('/calendar/nobody-was-given-this.ics'),
  ]
  expect([dead.status, dead.html]).toEqual([404, unknown.html])
})

test('somebody who comes back after their membership ended gets no days by the old link', async () => {
  const ruth = await aHandler()
  const { path } = await makeCalendarLink(as(ruth))
  await endMembership(as(form.admin), { ...form, userId: ruth.userId })
  expect(await findCalendarLink(house.context.db, ruth.userId)).toBeUndefined()
  expect((await new Visitor().get(path)).status).toBe(404)
})

test('whoever stays a member elsewhere makes a new link: the old one ends with any membership', async () => {
  const other = await aController(house.context)
  const ruth = await aHandler()
  await house.context.db.transaction(async (tx) =>
    addMember(tx, { controllerId: other.controllerId, userId: ruth.userId, role: 'handler', mayVerify: true }),
  )
  const { path } = await makeCalendarLink(as(ruth))
  await endMembership(as(form.admin), { ...form, userId: ruth.userId })
  expect(await findCalendarLink(house.context.db, ruth.userId)).toBeUndefined()
  expect((await new Visitor().get(path)).status).toBe(404)
  await fetched((await makeCalendarLink(as(ruth))).path)
})

test('only members of staff make a link, each for themselves', async () => {
  await expect(makeCalendarLink({ ...house.context, actor: thePublic })).rejects.toThrow('')
  await expect(revokeCalendarLink({ ...house.context, actor: thePublic })).rejects.toThrow('')
})

test('a program that asks without end waits, and who tries links is stopped', async () => {
  const { path } = await makeCalendarLink(as(await aHandler()))
  for (let asked = 0; asked < 5; asked += 1) await fetched(path)
  expect((await new Visitor().get(path)).status).toBe(429)
  const stranger = new Visitor()
  for (let tried = 0; tried < 3; tried += 1) expect((await stranger.get(`/calendar/${tried}.ics`)).status).toBe(404)
  expect((await stranger.get('/calendar/4.ics')).status).toBe(429)
})

function unfolded(text: string): string {
  return text.replaceAll('\r\n ', '')
}

function eventsOf(text: string): Record<string, string>[] {
  return text
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((part) => part.split('END:VEVENT')[0] ?? '')
    .map(
      (part) =>
        Object.fromEntries(
          part
            .trim()
            .split('\r\n')
            .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
        ) as Record<string, string>,
    )
}
