import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptRule } from '@/casework/adopt-rule'
import { adoptUpgrades } from '@/casework/adopt-upgrades'
import { catchUp } from '@/casework/catch-up'
import { runRedating } from '@/casework/run-redating'
import { staffOf } from '@/casework/testing/a-controller'
import { system } from '@/domain/policies/actor'
import { currentEdition } from '@/domain/regimes/editions'
import { makeReference } from '@/domain/requests/reference'
import { projectionOf } from '@/domain/requests/request'
import type { Database } from './client'
import { findCaseFile } from './queries/case-file'
import { readRule } from './queries/controller-rules'
import { findRedating, listRedatingLines } from './queries/redatings'
import { controllerRules, controllers, lawEditions, requestRights, requests } from './schema'
import { openKeyring } from './sealing/keyring'
import { databaseAsOf, type OldDatabase } from './testing/database-as-of'

const lindenhof = randomUUID()
const [firstCalendar, secondCalendar] = [randomUUID(), randomUUID()]
const admin = staffOf('ruth', [{ controllerId: lindenhof, role: 'admin', mayVerify: true }])

/** Received on Thursday 5 March 2026; in the second calendar the office is closed on Tuesday 7 April, after Easter. */
const kept = [
  { number: 1, calendarId: firstCalendar, state: 'open', dueOn: '2026-04-07' },
  { number: 2, calendarId: secondCalendar, state: 'open', dueOn: '2026-04-08' },
  { number: 3, calendarId: firstCalendar, state: 'closed', dueOn: '2026-04-07' },
] as const

const key = () => randomBytes(32).toString('base64')
const keyring = openKeyring({ current: 1, keys: { 1: key() }, index: key() })

let old: OldDatabase
let db: Database

beforeAll(async () => {
  old = await databaseAsOf('0006_held-requests')
  await old.fill(`
    insert into users (id, name, email) values ('ruth', 'Ruth Okafor', 'ruth@lindenhof.example');
    insert into controllers (id, slug, name, country, time_zone, regimes, promise, notification_addresses)
    values ('${lindenhof}', 'lindenhof', 'Lindenhof Versand', 'DE', 'Europe/Berlin', '["eu-gdpr"]',
      '{"days": 60, "from": "receipt"}', '["privacy@lindenhof.example"]');
    insert into memberships (controller_id, user_id, role) values ('${lindenhof}', 'ruth', 'admin');
    insert into calendars (id, controller_id, version, source)
    values ('${firstCalendar}', '${lindenhof}', 1, 'typed'), ('${secondCalendar}', '${lindenhof}', 2, 'typed');
    insert into calendar_days (calendar_id, day, kind, name)
    values ('${firstCalendar}', '2026-04-06', 'own', 'Easter Monday'), ('${secondCalendar}', '2026-04-06', 'own', 'Easter Monday'),
      ('${secondCalendar}', '2026-04-07', 'own', 'Office closed');
    update controllers set calendar_id = '${secondCalendar}' where id = '${lindenhof}';
    ${kept.map(requestOf).join('\n')}`)
  db = await old.upgrade()
})

afterAll(async () => old.close())

test('every request of before there were versions of rules is under the one of its calendar, and due as it was', async () => {
  for (const { number, dueOn } of kept) {
    const file = await fileOf(number)
    expect(file?.request.dueOn).toBe(dueOn)
    expect(file && projectionOf(file.history, file.rule).dueOn).toBe(dueOn)
    expect(file?.request).toMatchObject({ queueOn: dueOn, askedRights: ['access'], regimes: ['eu-gdpr'] })
  }
  const versions = await Promise.all(kept.map(async ({ number }) => (await fileOf(number))?.rule.version))
  expect(versions).toEqual([1, 2, 1])
  const rules = await db.select().from(controllerRules)
  expect(rules.map(({ controllerId, version }) => [controllerId, version]).sort()).toEqual([
    [lindenhof, 1],
    [lindenhof, 2],
  ])
})

test('what reports count of them is kept at the next ticks, and their version stays what it was', async () => {
  const figures = async () =>
    Promise.all(
      kept.map(async ({ number }) => {
        const { ending, answerDueOn, originalDueOn, figuresEdition, version } = (await fileOf(number))?.request ?? {}
        return [ending, answerDueOn, originalDueOn, figuresEdition, version]
      }),
    )
  expect((await figures()).map(([, , , edition]) => edition)).toEqual([null, null, null])
  const report = (fault: unknown) => {
    throw fault
  }
  await catchUp({ db, keyring, report })
  expect(await figures()).toEqual([
    [null, '2026-04-07', '2026-04-07', 1, 1],
    [null, '2026-04-08', '2026-04-08', 1, 1],
    ['duplicate', '2026-04-07', '2026-04-07', 1, 1],
  ])
  const rights = await db.select({ on: requestRights.answerDueOn }).from(requestRights)
  expect(rights.map(({ on }) => on).sort()).toEqual(['2026-04-07', '2026-04-07', '2026-04-08'])
})

test('the organisation is under its newest rule', async () => {
  const [row] = await db.select({ ruleId: controllers.ruleId }).from(controllers)
  expect((await readRule(db, row?.ruleId ?? '')).version).toBe(2)
})

test('the laws of that time are the first that are kept; nothing moves by the upgrade', async () => {
  await adoptUpgrades({ db, today: '2026-03-06' }, (fault) => {
    throw fault
  })
  const editions = await db.select().from(lawEditions)
  expect(editions.map(({ laws }) => laws.length)).toEqual([currentEdition().length])
  for (const { number } of kept) expect((await fileOf(number))?.rule.lawOf('eu-gdpr').id).toBe('eu-gdpr')
  expect(await findRedating(db, admin, lindenhof)).toBeUndefined()
})

test('the next rule is the third version, and the open requests of both earlier ones are listed for review', async () => {
  const context = { db, keyring, origin: 'https://rights.example', actor: admin }
  const rule = { regimes: ['eu-gdpr'], holidayCountry: 'DE-BE', timeZone: 'Europe/Berlin' }
  const promise = { promiseStart: 'receipt', promiseDays: 60, afterExtension: 'ends' }
  const ownHolidays = '2026-04-07 Office closed\n2026-04-08 Moving house'
  const adopted = await adoptRule(context, lindenhof, { ...rule, ...promise, ownHolidays })
  if (!adopted.ok || !adopted.redatingId) throw new Error(JSON.stringify(adopted))
  const { redatingId } = adopted
  await runRedating({ ...context, today: '2026-03-06' }, redatingId)
  const { lines } = await listRedatingLines(db, admin, redatingId)
  expect(lines.map(({ reference, fromOn, toOn }) => [reference, fromOn, toOn]).sort()).toEqual([
    [makeReference(2026, 1), '2026-04-07', '2026-04-09'],
    [makeReference(2026, 2), '2026-04-08', '2026-04-09'],
  ])
  expect((await db.select().from(controllerRules)).map(({ version }) => version).sort()).toEqual([1, 2, 3])
  expect(await db.select({ id: requests.id }).from(requests)).toHaveLength(3)
})

async function fileOf(number: number) {
  return findCaseFile(db, system('test'), makeReference(2026, number))
}

function requestOf({ number, calendarId, state, dueOn }: (typeof kept)[number]): string {
  const [id, dossier] = [randomUUID(), randomUUID()]
  const rights = [{ right: 'access', regimes: ['eu-gdpr'] }]
  const received = { channel: 'form', rights, language: 'en', confirmation: 'not-needed' }
  const events: [string, string, object][] = [['received', '2026-03-05', received]]
  if (state === 'closed') events.push(['closedWithoutAnswer', '2026-03-06', { reason: 'duplicate' }])
  const lines = events.map(
    ([type, on, data], index) =>
      `('${id}', ${index + 1}, '${type}', '${on}', '${on}T12:00:00Z', '{"kind": "public"}', '${JSON.stringify(data)}', '', '')`,
  )
  return `
    insert into dossiers (id, kek_version) values ('${dossier}', 1);
    insert into requests (id, controller_id, calendar_id, dossier_id, reference, year, number, state, channel, language,
      received_on, due_on, binds, clock, identity, head_hash, event_count)
    values ('${id}', '${lindenhof}', '${calendarId}', '${dossier}', '${makeReference(2026, number)}', 2026, ${number},
      '${state}', 'form', 'en', '2026-03-05', '${dueOn}', 'law', 'running', 'not-decided', '', ${events.length});
    insert into request_rights (request_id, "right", regime, rule_version, due_on)
    values ('${id}', 'access', 'eu-gdpr', '1', '${dueOn}');
    insert into events (request_id, sequence, type, "on", at, actor, data, previous_hash, hash) values ${lines.join(', ')};`
}
