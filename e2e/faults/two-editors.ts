import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { aController, aStaffMember, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { readChain } from '@/casework/testing/chain'
import type { Context } from '@/casework/context'
import { closeDatabase, openDatabase } from '@/db/client'
import { migrate } from '@/db/migrate'
import { verifyChain } from '@/db/sealing/chain'
import { openKeyring } from '@/db/sealing/keyring'
import { PostgresServer } from '@/db/testing/postgres-server'
import { system } from '@/domain/policies/actor'
import { databaseName, emptyDatabaseOn, houseEnvironment } from '../support/house-environment'
import type { Fault } from './fault'

type Acknowledged = { reference: string; version: number; type: string }
type Edited = { acknowledged: Acknowledged[]; stale: number }

const requestCount = 10

/** Two processes at one PostgreSQL database, each with several people who write, assign and decide on the same ten requests. */
export const twoEditors: Fault = {
  id: 'D-two-editors',
  says: 'edits of two processes on the same ten requests: the history has exactly those that were acknowledged, in an unbroken chain',
  count: { soak: 1000 },
  run: async (edits) => {
    const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-editors-'))
    const server = await PostgresServer.create()
    try {
      const place = { folder, port: 3000, smtpUrl: '' }
      const variables = { ...houseEnvironment(place), ...(await emptyDatabaseOn(server)) }
      return await editOn(server, variables, edits)
    } finally {
      await server.remove()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function editOn(server: PostgresServer, variables: Record<string, string>, edits: number) {
  const { DATABASE_URL: databaseUrl = '', KEYS_FILE = '', APP_URL: origin = '' } = variables
  await migrate({ migrationDatabaseUrl: server.url(databaseName), databaseUrl })
  const db = await openDatabase({ databaseUrl })
  try {
    const context = { db, keyring: openKeyring(KEYS_FILE), origin, actor: system('editors') }
    const form = await aController(context)
    const references: string[] = []
    for (let number = 1; number <= requestCount; number += 1) references.push(await aRequest(context, form))
    const [one, other] = await Promise.all([
      anEditor(context, form, { variables, references, edits: edits / 2 }),
      anEditor(context, form, { variables, references, edits: edits / 2 }),
    ])
    const edited = await Promise.all([one(), other()])
    return await compared(context, references, edited, edits)
  } finally {
    await closeDatabase(db)
  }
}

/** Starts a process of its own for one member of staff; what it gives lets it begin, so that both do at the same moment. */
async function anEditor(
  context: Context,
  form: TestController,
  { variables, references, edits }: { variables: Record<string, string>; references: string[]; edits: number },
): Promise<() => Promise<Edited>> {
  const { userId } = await aStaffMember(context, form, { role: 'admin' })
  const args = ['--import', 'tsx', 'e2e/faults/editor.ts', form.controllerId, userId, String(edits), ...references]
  const editor = spawn(process.execPath, args, {
    env: { ...variables, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: editor.stdout })
  await Promise.race([once(lines, 'line'), once(editor, 'exit')])
  return async () => edited(editor, lines)
}

async function edited(editor: ChildProcess, lines: ReturnType<typeof createInterface>): Promise<Edited> {
  const done: Edited = { acknowledged: [], stale: 0 }
  const ended = once(editor, 'exit')
  lines.on('line', (line) => {
    const said = JSON.parse(line) as Acknowledged | { stale: number }
    if ('stale' in said) done.stale = said.stale
    else done.acknowledged.push(said)
  })
  editor.stdin?.end('begin\n')
  await Promise.all([ended, once(lines, 'close')])
  return done
}

async function compared(context: Context, references: string[], edits: Edited[], asked: number) {
  const acknowledged = edits.flatMap((each) => each.acknowledged)
  const stale = edits.reduce((all, each) => all + each.stale, 0)
  const told = new Set(acknowledged.map(({ reference, version, type }) => `${reference} ${version} ${type}`))
  const kept: string[] = []
  let whole = 0
  for (const reference of references) {
    const chain = await readChain(context, reference)
    const hasNoGap = chain.every(({ sequence }, index) => sequence === index + 1)
    if (hasNoGap && verifyChain(chain).intact) whole += 1
    const theirs = chain.filter(({ type }) => ['noteWritten', 'assigned', 'rightDecided'].includes(type))
    kept.push(...theirs.map(({ sequence, type }) => `${reference} ${sequence} ${type}`))
  }
  const lost = [...told].filter((edit) => !kept.includes(edit)).length
  const unasked = kept.filter((edit) => !told.has(edit)).length
  const figure = `${acknowledged.length} of ${asked} edits acknowledged, ${stale} told that somebody was quicker; ${lost} lost, ${asked - told.size} doubled or missing, ${unasked} nobody was told of; ${whole} of ${references.length} chains whole`
  const ok = told.size === asked && lost === 0 && unasked === 0 && whole === references.length && stale > 0
  return { ok, figure }
}
