import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptRule } from '@/casework/adopt-rule'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { system } from '@/domain/policies/actor'
import type { Database } from '../client'
import * as schema from '../schema'
import { findCaseFiles } from './case-file'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(async () => desk.close())

test('a connection is asked one thing after the other, also for requests under several rules: pg 9 takes no more', async () => {
  const before = await aRequest(desk.context, desk.form)
  const rule = { regimes: ['eu-gdpr'], holidayCountry: 'DE-BE', timeZone: 'Europe/Berlin' }
  const promise = { promiseStart: 'receipt', promiseDays: 60, afterExtension: 'ends' }
  await adoptRule({ ...desk.context, actor: desk.form.admin }, desk.form.controllerId, { ...rule, ...promise })
  const after = await aRequest(desk.context, desk.form)
  const ids = await Promise.all([before, after].map(async (each) => (await theCase(desk.context, each)).row.id))
  const client = await (desk.context.db.$client as Pool).connect()
  try {
    const most = atOnce(client)
    const tx = drizzle(client, { schema, casing: 'snake_case' }) as unknown as Database
    const files = await findCaseFiles(tx, system('test'), ids)
    expect(new Set(files.map((file) => file.rule.version))).toEqual(new Set([1, 2]))
    expect(most()).toBe(1)
  } finally {
    client.release(true)
  }
})

/** How many queries of this connection were under way at the same time, at most. */
function atOnce(client: { query: (...given: never[]) => unknown }): () => number {
  const query = client.query.bind(client)
  let [now, most] = [0, 0]
  client.query = (...given) => {
    most = Math.max(most, (now += 1))
    return Promise.resolve(query(...given)).finally(() => (now -= 1))
  }
  return () => most
}
