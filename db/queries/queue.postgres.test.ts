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
import { countQueue, type QueueFilter } from './queue'

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

test.for<[string, Role, QueueFilter, string]>([
  ['every tab', 'manager', {}, 'requests_live_tabs'],
  ['what a handler may see', 'handler', { state: 'open', identity: 'asked', assignee: 'me' }, 'requests_live_tabs'],
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
    'requests_live',
  ],
])('%s is counted without a look at the table of requests', async ([, role, filter, index]) => {
  const actor = await aStaffMember(house.context, form, { role })
  const { keyring } = house.context
  const asked: [string, unknown[]][] = []
  const logger = { logQuery: (text: string, values: unknown[]) => void asked.push([text, values]) }
  await countQueue(
    drizzle(client, { schema, casing: 'snake_case', logger }) as unknown as Database,
    actor,
    { keyring },
    filter,
  )
  const [text = '', values = []] = asked.at(-1) ?? []
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, values)
  const counted = outermost(rows[0]?.['QUERY PLAN'][0].Plan)
  expect([counted?.['Node Type'], counted?.['Index Name']]).toEqual(['Index Only Scan', index])
})

/** What the plan reads for the live tabs; the bounded counts beside them are plans of their own. */
function outermost(plan: Plan | undefined): Plan | undefined {
  const outer = plan?.Plans?.find((each) => each['Parent Relationship'] === 'Outer')
  return outer ? outermost(outer) : plan
}
