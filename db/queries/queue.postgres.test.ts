import { drizzle } from 'drizzle-orm/node-postgres'
import { Client, type Pool, type PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, aStaffMember, type TestController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import type { Role } from '@/domain/policies/roles'
import type { Database } from '../client'
import * as schema from '../schema'
import { keepManyRequests } from '../testing/many-requests'
import { findController } from './controllers'
import { countQueue, listQueue, type QueueFilter, type QueueSort } from './queue'

type Plan = { 'Node Type': string; 'Index Name'?: string; 'Parent Relationship'?: string; Plans?: Plan[] }

let house: TestHouse
let form: TestController
let client: PoolClient
beforeAll(async () => {
  house = await testHouse()
  const { context, owner } = house
  form = await aController(context)
  const controller = await findController(context.db, form.admin, form.controllerId)
  if (!controller || !('migrationDatabaseUrl' in owner)) throw new Error('No controller on a server')
  await keepManyRequests(context.db, context.keyring, { controller, count: 2000, open: 400, today: '2026-04-01' })
  const vacuuming = new Client(owner.migrationDatabaseUrl)
  await vacuuming.connect()
  await vacuuming.query('vacuum analyze requests')
  await vacuuming.end()
  client = await (context.db.$client as Pool).connect()
  await client.query('set enable_seqscan = off; set enable_bitmapscan = off')
})
afterAll(async () => {
  client.release(true)
  await house.close()
})

const days: QueueFilter = {
  dueFrom: '2026-03-01',
  dueUntil: '2026-04-01',
  receivedFrom: '2026-02-01',
  receivedUntil: '2026-03-01',
}

/** Each holds every column that a filter asks about, in an order of its own. */
const wideIndexes = ['requests_live', 'requests_live_received', 'requests_live_number']

test.for<[string, Role, QueueFilter, string[]]>([
  ['every tab', 'manager', {}, ['requests_live_tabs']],
  ['what a handler may see', 'handler', { state: 'open', identity: 'asked', assignee: 'me' }, ['requests_live_tabs']],
  [
    'every filter',
    'handler',
    {
      right: 'erasure',
      regime: 'eu-gdpr',
      channel: 'letter',
      controllerId: '00000000-0000-4000-8000-000000000000',
      ...days,
    },
    wideIndexes,
  ],
])('%s is counted without a look at the table of requests', async ([, role, filter, indexes]) => {
  const actor = await aStaffMember(house.context, form, { role })
  const { keyring } = house.context
  const [plan] = await plansOf((db) => countQueue(db, actor, { keyring }, filter))
  const counted = outermost(plan)
  expect(counted?.['Node Type']).toBe('Index Only Scan')
  expect(indexes).toContain(counted?.['Index Name'])
})

test.for<[QueueSort, string]>([
  ['due', 'requests_live'],
  ['received', 'requests_live_received'],
  ['reference', 'requests_live_number'],
])('a filter that few rows pass, sorted by %s: the rows before them are not looked up in the table', async (of) => {
  const [sort, index] = of
  const { keyring } = house.context
  const few = { tab: 'open', right: 'access', channel: 'letter' } as const
  // So few rows are sorted sooner than many are read in their order.
  await client.query('set enable_sort = off; set enable_incremental_sort = off')
  for (const isReversed of [false, true]) {
    const plans = await plansOf((db) => listQueue(db, form.admin, { keyring }, { ...few, order: { sort, isReversed } }))
    const scans = plans.flatMap(nodesOf).filter((node) => node['Index Name']?.startsWith('requests_live'))
    expect(scans.map((node) => [node['Node Type'], node['Index Name']])).toEqual([['Index Only Scan', index]])
  }
  await client.query('reset enable_sort; reset enable_incremental_sort')
})

/** How the server would execute each statement of this work; the last first. */
async function plansOf(work: (db: Database) => Promise<unknown>): Promise<Plan[]> {
  const asked: [string, unknown[]][] = []
  const logger = { logQuery: (text: string, values: unknown[]) => void asked.unshift([text, values]) }
  await work(drizzle(client, { schema, casing: 'snake_case', logger }) as unknown as Database)
  const plans: Plan[] = []
  for (const [text, values] of asked) {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, values)
    plans.push(...rows.map((row) => row['QUERY PLAN'][0].Plan))
  }
  return plans
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

/** What the plan reads for the live tabs; the bounded counts beside them are plans of their own. */
function outermost(plan: Plan | undefined): Plan | undefined {
  const outer = plan?.Plans?.find((each) => each['Parent Relationship'] === 'Outer')
  return outer ? outermost(outer) : plan
}
