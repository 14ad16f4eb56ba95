import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../testing/public-house'
import { leavesNothing } from '../testing/abuse'
import { Visitor } from '../testing/visitor'
import { aController } from '@/casework/testing/a-controller'
import { tickOn } from '@/casework/testing/ticks'
import { controllers, letters, stillHereChecks } from '@/db/schema'
import { mailActionPaths } from '@/emails/mail-actions'

let house: PublicHouse
let link: string

beforeAll(async () => {
  house = await publicHouse()
  const { context } = house
  const { controllerId } = await aController(context)
  await context.db.update(controllers).set({ openedAt: '2026-01-15T09:00:00Z' }).where(eq(controllers.id, controllerId))
  await tickOn(context, '2026-02-02')
  const [letter] = await context.db.select().from(letters).where(eq(letters.kind, 'still-here'))
  link = letter ? (mailActionPaths(context.keyring, letter)['stillHerePath'] ?? '') : ''
})

afterAll(async () => house.close())

const answeredBy = async () => (await house.context.db.select().from(stillHereChecks)).map((check) => check.answeredBy)

test('looking records nothing, from elsewhere nothing either; the button does, and says so again', async () => {
  await leavesNothing(house, async () => {
    for (const method of ['GET', 'HEAD'] as const) {
      const { status, html, headers } = await new Visitor().get(link, method)
      expect([status, headers.get('cache-control')?.includes('no-store')]).toEqual([200, true])
      expect(html).not.toMatch(/@|<script/)
    }
  })
  expect((await new Visitor().post(link, {}, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await new Visitor().post(link, { by: 'desk' })).status).toBe(400)
  expect(await answeredBy()).toEqual([null])

  const pressed = await Promise.all([1, 2].map(() => new Visitor().post(link)))
  expect(pressed.map(({ status, location }) => [status, location])).toEqual([
    [303, link],
    [303, link],
  ])
  expect((await new Visitor().get(link)).html).toContain('It is recorded that somebody at Lindenhof Versand')
  expect(await answeredBy()).toEqual(['first'])
})

test('a link that nobody was given is a dead one, and so is that of a reminder', async () => {
  const token = link.split('/').at(-1) ?? ''
  for (const path of ['/still-here/guess', `/still-here/${token.slice(1)}`, `/reminder/${token}`, `/task/${token}`])
    expect((await new Visitor().get(path)).status).toBe(404)
  expect((await new Visitor().post('/still-here/guess')).status).toBe(404)
})
