import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { writeNote } from '@/casework/write-note'
import { anchorHistory } from './anchor-history'
import { readAnchors } from './sealing/anchors'

let house: TestHouse
let organisation: TestController
let folder: string

beforeAll(async () => {
  house = await testHouse()
  organisation = await aController(house.context)
  folder = await mkdtemp(join(tmpdir(), 'rightsdesk-anchors-'))
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})

test('the end of each history is written outside the database once, and again when it has grown', async () => {
  const { context } = house
  const file = join(folder, 'anchors.txt')
  const reference = await aRequest(context, organisation, { confirmed: false })
  await aRequest(context, organisation, { confirmed: false })

  expect(await anchorHistory(context.db, file)).toBe(2)
  expect(await anchorHistory(context.db, file)).toBe(0)
  await writeNote({ ...context, actor: organisation.admin }, { reference }, { text: 'Called back.' })
  expect(await anchorHistory(context.db, file)).toBe(1)

  const { row } = await theCase(context, reference)
  const anchored = readAnchors(file).anchors.filter((anchor) => anchor.reference === reference)
  expect(anchored.map(({ sequence }) => sequence)).toEqual([1, 2])
  expect(anchored.at(-1)?.hash).toBe(row.headHash)
})
