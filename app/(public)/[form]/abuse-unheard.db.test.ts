import { afterAll, beforeAll, expect, test } from 'vitest'
import { PostOffice } from '@/emails/testing/post-office'
import { aController } from '@/casework/testing/a-controller'
import { letters } from '@/casework/testing/a-request'
import { eachInTime, leavesNothing, rowsIn } from '../../testing/abuse'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: string

beforeAll(async () => {
  house = await publicHouse()
  form = (await aController(house.context)).slug
})

afterAll(async () => house.close())

eachInTime()

test('B36: while the mail server refuses everything a request is received, with its reference, and its letters wait', async () => {
  const office = await PostOffice.open()
  office.mailbox.faultOf = () => '450-at-rcpt'
  try {
    const visitor = await prepared('b36@example.org')
    const before = await rowsIn(house)
    const { status, location } = await visitor.post(`/${form}/ask/check`)
    expect(status).toBe(303)
    const reference = (await listAllRequests(house)).at(-1)?.reference ?? ''
    await office.courier(house.context, { backOff: { firstSeconds: 60, longestSeconds: 60 } }).deliverDue()
    const receipt = await visitor.get(location ?? '')
    expect(receipt.status).toBe(200)
    expect(receipt.html.replaceAll(/<[^>]*>/g, '')).toContain(reference)
    expect(await letters(house.context, reference)).toMatchObject(
      Array.from({ length: 3 }, () => ({ state: 'owed', attempts: 1 })),
    )
    expect(office.mailbox.mails).toEqual([])
    expect(await rowsIn(house)).toEqual({ ...before, requests: before.requests + 1 })
  } finally {
    await office.close()
  }
})

test('B37: whose connection is cut on the way sends again with the same draft, and it counts once', async () => {
  const visitor = await prepared('b37.cut@example.org')
  const before = await rowsIn(house)
  await leavesNothing(house, async () => {
    expect((await visitor.postBody(`/${form}/ask/check`, cutBody())).status).toBe(400)
  })
  const sent = await visitor.post(`/${form}/ask/check`)
  expect([sent.status, sent.location?.split('/').at(-2)]).toEqual([303, 'sent'])
  expect((await visitor.post(`/${form}/ask/check`)).location).toBe(sent.location)
  expect(await rowsIn(house)).toEqual({ ...before, requests: before.requests + 1 })
})

test('B37: who has heard no answer sends again, and it counts once', async () => {
  const visitor = await prepared('b37@example.org')
  const before = await rowsIn(house)
  const unheard = visitor.post(`/${form}/ask/check`)
  const again = await new Visitor(undefined, visitor.cookies).post(`/${form}/ask/check`)
  expect([again.status, again.location]).toEqual([303, (await unheard).location])
  expect(again.location).toMatch(`/${form}/sent/`)
  expect(await rowsIn(house)).toEqual({ ...before, requests: before.requests + 1 })
})

/** A body whose sender goes away after its first bytes. */
function cutBody(): ReadableStream<Uint8Array> {
  let isBegun = false
  return new ReadableStream({
    pull: (body) => {
      if (isBegun) return body.error(new Error('aborted'))
      isBegun = true
      body.enqueue(new TextEncoder().encode('&'))
    },
  })
}

async function prepared(email: string): Promise<Visitor> {
  const visitor = new Visitor()
  await answersAll(visitor, form, { email })
  return visitor
}
