import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { eachInTime, leavesNothing } from '../testing/abuse'
import { aPng } from '../_server/upload/testing/samples'
import type { Sender } from '../_server/upload/testing/sender'
import { eventsIn, fileRows } from '../_server/upload/testing/stored'
import { askIdentity } from '@/casework/ask-identity'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { today } from '@/casework/testing/today'
import { verifyIdentity } from '@/casework/verify-identity'
import { dossiers, journal } from '@/db/schema'
import { destroyExpired } from '@/db/writes/expired'
import { type FileDesk, fileDesk, open } from './testing/desk'

let house: FileDesk

beforeAll(async () => {
  house = await fileDesk()
})

afterAll(async () => house.close())

eachInTime()

describe('U22: an identity paper', () => {
  test('is taken where staff asked for one, and neither before that nor after the verdict', async () => {
    const sender = await house.aSender()
    const paper = async () => sender.send([{ name: 'id.png', content: await aPng() }], { purpose: 'identity' })
    await leavesNothing(house, async () => expect((await paper()).status).toBe(410))
    await askForPaper(sender)
    expect((await paper()).status).toBe(303)
    expect(await fileRows(house, sender.reference)).toHaveLength(1)
    await decideIdentity(sender)
    await leavesNothing(house, async () => expect((await paper()).status).toBe(410))
    expect(await fileRows(house, sender.reference)).toEqual([])
  })

  test('S21: opens for those who verify alone; the try of another is a page like any unknown one, and is kept', async () => {
    const { sender, id } = await withPaper()
    const unknown = await open(sender, '6a1f0b0e-7a54-4a4e-9c1c-0f9a3b2f9c11', house.handler)
    for (const cookie of [house.handler, house.auditor]) {
      const { status, content } = await open(sender, id, cookie)
      expect([status, content.length]).toEqual([404, unknown.content.length])
    }
    expect((await open(sender, id, '')).headers.get('location')).toBe('/desk/sign-in')
    const tries = await house.context.db.select().from(journal).where(eq(journal.what, 'identity-paper-refused'))
    expect(tries.filter(({ details }) => details['reference'] === sender.reference)).toHaveLength(2)
    expect((await open(sender, id, house.verifier)).status).toBe(200)
    expect((await eventsIn(house, sender.reference)).filter((type) => type === 'fileOpened')).toHaveLength(1)
  })

  test('lies under a key of its own, and paper and key are gone with the verdict', async () => {
    const { sender, id } = await withPaper()
    const [row] = await fileRows(house, sender.reference)
    const keys = () =>
      house.context.db
        .select()
        .from(dossiers)
        .where(eq(dossiers.id, row?.dossierId ?? ''))
    expect(await keys()).toHaveLength(1)
    await decideIdentity(sender)
    expect(await fileRows(house, sender.reference)).toEqual([])
    expect(await keys()).toEqual([])
    expect((await open(sender, id, house.verifier)).status).toBe(404)
  })

  test('of a request that is closed without a verdict is destroyed by the tick', async () => {
    const { sender } = await withPaper()
    const close = { reason: 'duplicate', because: 'Asked twice.' }
    await closeWithoutAnswer(staff(), { reference: sender.reference }, close)
    await destroyExpired(house.context.db)
    expect(await fileRows(house, sender.reference)).toEqual([])
  })
})

function staff() {
  return { ...house.context, actor: house.form.admin }
}

async function askForPaper({ reference }: Sender): Promise<void> {
  const asked = await askIdentity(
    staff(),
    { reference },
    { method: 'document', doubt: 'Two people have this name.', nothingLess: 'We hold no way to reach either of them.' },
  )
  expect(asked.ok).toBe(true)
}

async function decideIdentity({ reference }: Sender): Promise<void> {
  const verdict = { verdict: 'verified', method: 'document', on: today(), reason: '', because: '' }
  expect(await verifyIdentity(staff(), { reference }, verdict)).toMatchObject({ ok: true })
}

async function withPaper(): Promise<{ sender: Sender; id: string | undefined }> {
  const sender = await house.aSender()
  await askForPaper(sender)
  await sender.send([{ name: 'id.png', content: await aPng() }], { purpose: 'identity' })
  const [row] = await fileRows(house, sender.reference)
  return { sender, id: row?.id }
}
