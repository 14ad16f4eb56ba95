import { randomBytes } from 'node:crypto'
import type { Context } from '@/casework/context'
import { closeDatabase, openDatabase } from '@/db/client'
import { requestRights } from '@/db/schema'
import { migrate } from '@/db/migrate'
import { openKeyring } from '@/db/sealing/keyring'
import { PostgresServer } from '@/db/testing/postgres-server'
import { addDays, type Day } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { Random } from '@/scripts/oracle/random'
import { drawLives, drawOutages, ticksOf } from './drawn-year'
import { Year } from './live-year'
import { remindersExpected } from './model'
import { dayNumber, hourMs, minutesOf } from './model-days'
import { organisationIn, places, takeOwnRule } from './organisations'
import { compared } from './year-verdict'

/** Lives a time of so many months with so many requests, and writes what was compared with the model as one line of JSON. */
const [months, count, seed] = process.argv.slice(2).map(Number)
if (!months || !count || seed === undefined) throw new Error('Usage: simulate MONTHS REQUESTS SEED')

/** A year is read at once in the end, on whatever machine. */
const patienceMs = 300_000
const from: Day = '2026-03-05'
const days = Math.round(months * 30.4)
const outages = Math.max(3, Math.round((30 * months) / 12))
const placesUsed = months >= 12 ? places : places.slice(0, 3)

const server = await PostgresServer.create()
await server.administer('create database year owner rightsdesk_owner')
const databaseUrl = server.url('year', 'rightsdesk_app', 'app')
await migrate({ migrationDatabaseUrl: server.url('year'), databaseUrl })
const db = await openDatabase({ databaseUrl, statementTimeoutMs: patienceMs })
try {
  console.log(JSON.stringify(await livedIn(contextOf())))
} finally {
  await closeDatabase(db)
  await server.remove()
}
process.exit(0)

function contextOf(): Context {
  const key = () => randomBytes(32).toString('base64')
  const keyring = openKeyring({ current: 1, keys: { 1: key() }, index: key() })
  return { db, keyring, origin: 'https://rights.example', actor: system('year') }
}

function hasOwnRule(index: number): boolean {
  return index % 2 === 1
}

function opensAt(index: number): number[] {
  return ['08:00', ...(hasOwnRule(index) ? ['07:00', '09:30'] : [])].map(minutesOf)
}

/** What came of it: how the model and the product compare, and what was done. */
export type Simulated = Awaited<ReturnType<typeof livedIn>>

async function livedIn(context: Context) {
  const random = new Random(seed ?? 0)
  const organisations = []
  for (const place of placesUsed) organisations.push(await organisationIn(context, place))
  const fromMs = dayNumber(from) * 24 * hourMs
  const untilMs = dayNumber(addDays(from, days)) * 24 * hourMs
  const down = drawOutages(random, outages, fromMs, untilMs)
  const ticks = ticksOf(
    { fromMs, untilMs },
    down,
    organisations.map(({ model }, index) => ({ ...model, opens: opensAt(index) })),
  )
  const year = new Year(context, random)
  for (const [index, life] of drawLives(random, count ?? 0, { from, days }).entries()) {
    const at = organisations[index % organisations.length]
    if (at) year.plan(life, at)
  }
  for (const tick of ticks) year.tickAt(tick)
  for (const [index, organisation] of organisations.entries()) {
    const changesMs = fromMs + (untilMs - fromMs) * 0.45 + index
    if (hasOwnRule(index)) year.at(changesMs, () => takeOwnRule(context, organisation, changesMs))
  }
  await year.live()
  const all = year.people.map(({ model }) => model)
  const figures = await compared(context, remindersExpected(all, ticks), { outages: down, all })
  const laws = await context.db.selectDistinct({ regime: requestRights.regime }).from(requestRights)
  const counts = { requests: all.length, laws: laws.length, ticks: ticks.length, outages: down.length }
  return { ...figures, ...counts, faults: year.faults.map(String), done: Object.fromEntries(year.done) }
}
