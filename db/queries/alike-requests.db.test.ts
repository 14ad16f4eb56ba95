import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStaffMember } from '@/casework/testing/a-controller'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { suggestionsFor } from '@/domain/requests/duplicates'
import type { Actor } from '@/domain/policies/actor'
import { alikeRequests } from './alike-requests'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('the same address or the same name is told by keyed hashes; a part of a name is another name', async () => {
  const first = await asked('Marta Kowalska', 'marta@example.org')
  const sameAddress = await asked('M. K.', 'MARTA@example.org')
  const sameName = await asked('Márta KOWALSKA', 'other@example.org')
  await asked('Marta', 'third@example.org')
  await asked('Marta Kowalska Nowak', 'fourth@example.org')
  const alike = await alikeTo(first, desk.handler)
  expect(new Map(alike.map((each) => [each.reference, [each.isSameAddress, each.isSameName]]))).toEqual(
    new Map([
      [sameAddress, [true, false]],
      [sameName, [false, true]],
    ]),
  )
  const { row, facts } = await theCase(desk.context, first)
  const rights = facts.rights.map(({ right }) => right)
  const suggested = suggestionsFor({ reference: first, receivedOn: row.receivedOn, rights }, alike)
  expect(suggested.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate'])
})

test('nothing is suggested to somebody who may not read who asks', async () => {
  const first = await asked('Jan Nowak', 'jan@example.org')
  await asked('Jan Nowak', 'jan@example.org')
  expect(await alikeTo(first, desk.handler)).toHaveLength(1)
  expect(await alikeTo(first, await aStaffMember(desk.context, desk.form, { role: 'auditor' }))).toEqual([])
})

async function asked(name: string, email: string): Promise<string> {
  return aRequest(desk.context, desk.form, { name, email })
}

async function alikeTo(reference: string, actor: Actor) {
  const { row } = await theCase(desk.context, reference)
  return alikeRequests(desk.context.db, actor, row)
}
