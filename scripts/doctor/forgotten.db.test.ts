import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachAnswerFiles } from '@/casework/attach-answer-files'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { forgetAgain } from '@/casework/forget-again'
import { forgetRequest } from '@/casework/forget-request'
import { receiveFiles } from '@/casework/receive-files'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { keepTombstones } from '@/db/keep-tombstones'
import { appendTombstones, tombstonesBeside } from '@/db/sealing/tombstones'
import { requester } from '@/domain/policies/actor'
import { readEnvironment } from '@/env'
import type { House } from '@/house'
import { exportRequests } from '../export/export-requests'
import { Exported } from '../export/exported'
import { unseal } from '../export/unseal'
import { examine } from './examine'
import type { Finding } from './finding'

const content = Buffer.from('%PDF-1.7')
const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-forgotten-'))
const anchorFile = join(folder, 'keys', 'anchors.txt')

let desk: Desk
let house: House

beforeAll(async () => {
  desk = await aDesk()
  const environment = readEnvironment({ KEYS_FILE: join(folder, 'keys.json'), ANCHOR_FILE: anchorFile })
  const { db, keyring, origin } = desk.context
  house = { db, keyring, origin, environment }
})

afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

test('nothing is wrong with a request that was forgotten, and its export has its days and an intact chain', async () => {
  const reference = await forgotten()
  await keepTombstones(house.db, tombstonesBeside(anchorFile))
  expect(await findings()).toEqual([])
  const exported: Exported[] = []
  for await (const one of exportRequests(house, { sealed: true, because: null })) exported.push(Exported.parse(one))
  const one = exported.find(({ facts }) => facts.reference === reference)
  expect(one?.facts).toMatchObject({ state: 'closed', receivedOn: '2026-03-05', chain: 'intact', files: [] })
  expect(one && unseal(house.keyring, one)).toEqual({ requester: null, words: null, history: [] })
})

test('one that an old copy of the database has brought back is named until it is forgotten again', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const requestId = (await theCase(desk.context, reference)).row.id
  appendTombstones(tombstonesBeside(anchorFile), [{ on: '2027-03-10', reference, requestId }])
  expect(await findings()).toEqual([
    { check: 'tombstones', reference, says: 'was forgotten and is back; the worker forgets it again' },
  ])
  await forgetAgain({ ...house, report: (fault) => expect(fault).toBeUndefined() }, [requestId])
  expect(await findings()).toEqual([])
})

/** With a document and a file for the answer, which its history goes on naming. */
async function forgotten(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  const own = { ...desk.context, actor: requester((await theCase(desk.context, reference)).row.id) }
  const scan = { name: 'scan.pdf', type: 'pdf', scan: 'not-scanned', content } as const
  expect(await receiveFiles(own, { reference }, { purpose: 'other' }, [scan])).toMatchObject({ ok: true })
  const copy = { name: 'copy.zip', scan: 'not-scanned', content } as const
  const staff = { ...desk.context, actor: desk.form.admin }
  expect(await attachAnswerFiles(staff, { reference }, {}, [copy])).toMatchObject({ ok: true })
  await closeWithoutAnswer(staff, { reference }, { reason: 'duplicate', because: 'Asked twice.' })
  const forgetting = { because: 'erasure-asked', confirmed: 'yes' }
  expect(await forgetRequest(staff, { reference }, forgetting)).toMatchObject({ ok: true })
  return reference
}

async function findings(): Promise<Finding[]> {
  const found: Finding[] = []
  for await (const finding of examine(house, { running: false })) found.push(finding)
  return found
}
