import { afterAll, beforeAll, expect, test } from 'vitest'
import { considerChild } from './consider-child'
import { decideRight } from './decide-right'
import { verifyIdentity } from './verify-identity'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

let desk: Desk
const ida = { askedFor: 'child', subjectName: 'Ida Diallo' } as const
const noDoubt = { verdict: 'not-doubted', reason: 'known', on: '2026-03-06' }
const granted = { right: 'access', decision: 'granted' }
const unknown = { understanding: 'not-known', view: 'not-heard', bestInterests: 'not-weighed', because: 'She is away.' }

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a parent is given nothing while nobody has looked at the child (UN CRC Arts 3(1), 12)', async () => {
  const reference = await aRequest(desk.context, desk.form, ida)
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  const refused = ['decision: child-not-considered']
  expect(await desk.refused('2026-03-06', decideRight, reference, granted)).toEqual(refused)
  await desk.does('2026-03-06', considerChild, reference, unknown)
  expect(await desk.refused('2026-03-06', decideRight, reference, granted)).toEqual(refused)
})

test.for([
  ['the child understands it: presumed in Scotland from twelve (DPA 2018 s. 208)', { understanding: 'presumed' }],
  ['the child does not understand it, so its parent asks', { understanding: 'not-shown' }],
  ['it serves the child', { bestInterests: 'served' }],
] as const)('a parent’s request can be granted once it is recorded that %s', async ([, known]) => {
  const reference = await aRequest(desk.context, desk.form, ida)
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  await desk.does('2026-03-06', considerChild, reference, { ...unknown, ...known })
  await desk.does('2026-03-06', decideRight, reference, granted)
  expect((await theCase(desk.context, reference)).facts.decisions.get('access')?.decision).toBe('granted')
})

test('a parent can be refused, and marketing to the child stopped, without any of it', async () => {
  const rights = ['access', 'marketing-objection'] as const
  const reference = await aRequest(desk.context, desk.form, { ...ida, rights: [...rights] })
  const because = 'We hold the data for the school alone.'
  await desk.does('2026-03-06', decideRight, reference, {
    right: 'access',
    decision: 'refused',
    ground: 'rights-of-others',
    because,
  })
  await desk.does('2026-03-06', decideRight, reference, { right: 'marketing-objection', decision: 'granted' })
})

test('a child who asks alone is refused nothing for want of it, and it can be recorded all the same', async () => {
  const reference = await aRequest(desk.context, desk.form, { name: 'Ida Diallo' })
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  await desk.does('2026-03-06', considerChild, reference, { ...unknown, understanding: 'shown', courtOrder: 'on' })
  expect(await desk.refused('2026-03-06', considerChild, reference, { ...unknown, understanding: '' })).toEqual([
    'understanding: choose-what-is-known',
  ])
  await desk.does('2026-03-06', decideRight, reference, granted)
  const deceased = await aRequest(desk.context, desk.form, { askedFor: 'deceased', subjectName: 'Mariam Diallo' })
  expect(await desk.refused('2026-03-06', considerChild, deceased, unknown)).toEqual(['not-about-a-child'])
})
