import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChain } from './testing/chain'
import type { Role } from '@/domain/policies/roles'
import { verifyChain } from '@/db/sealing/chain'
import type { Context } from './context'
import { NotFound, type Outcome } from './errors'
import {
  aController,
  aControllerThatAsksParents,
  aStaffMember,
  type StaffActor,
  staffOf,
  type TestController,
} from './testing/a-controller'
import { aRequest, letters, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import type { StaffVerb } from './testing/staff-verb'
import { staffVerbs } from './testing/staff-verbs'
import { writeNote } from './write-note'

const cases = Object.entries(staffVerbs)

let house: TestHouse
let form: TestController
let asksParents: TestController
let handler: StaffActor
let manager: StaffActor
let admin: StaffActor
let auditor: StaffActor
let stranger: StaffActor
let colleague: StaffActor
let person = 0

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
  asksParents = await aControllerThatAsksParents(house.context)
  handler = await inBoth('handler')
  manager = await inBoth('manager')
  admin = await inBoth('admin')
  colleague = await inBoth('admin')
  auditor = await inBoth('auditor')
  stranger = (await aController(house.context)).admin
})

afterAll(async () => house.close())

describe('each verb of staff', () => {
  test('is in the table', () => {
    expect(cases.length).toBeGreaterThanOrEqual(24)
  })

  test.for(cases)('%s: adds its fact and leaves a history whose chain is whole', async ([, verb]) => {
    const reference = await prepared(verb)
    expect(await act(verb, as(whoMay(verb)), reference)).toMatchObject({ ok: true })
    const chain = await readChain(house.context, reference)
    expect(verifyChain(chain)).toEqual({ intact: true })
    expect(chain.map(({ type }) => type)).toContain(verb.event)
    expect((await theCase(house.context, reference)).row.version).toBe(chain.length)
  })

  test.for(cases)('%s: refused to whom it is not for, and then nothing has happened', async ([, verb]) => {
    const reference = await prepared(verb)
    const before = await everything(reference)
    for (const other of whoMayNot(verb))
      expect(await act(verb, as(other), reference)).toEqual({ ok: false, problems: [{ code: 'not-permitted' }] })
    await expect(act(verb, as(stranger), reference)).rejects.toThrow(NotFound)
    await expect(
      verb.act(as(handler), { reference: 'no\u0000thing' }, await verb.input(as(handler), reference)),
    ).rejects.toThrow(NotFound)
    const input = { ...(await verb.input(as(handler), reference)), isAdmin: 'yes' }
    expect(await verb.act(as(handler), { reference }, input)).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-field', field: 'isAdmin' }],
    })
    expect(await everything(reference)).toEqual(before)
  })

  test.for(cases)('S06: %s, on a page that is out of date, says what has changed', async ([, verb]) => {
    const reference = await prepared(verb)
    const { version } = (await theCase(house.context, reference)).row
    await writeNote(as(colleague), { reference }, { text: 'Called back, no answer.' })
    expect(await act(verb, as(whoMay(verb)), reference, version)).toMatchObject({
      ok: false,
      problems: [{ code: 'stale', params: { version: version + 1, since: 'noteWritten', by: 'others' } }],
    })
  })

  test('a page that is out of date by what one did oneself in another window says so', async () => {
    const reference = await aRequest(house.context, form)
    const { version } = (await theCase(house.context, reference)).row
    await writeNote(as(handler), { reference }, { text: 'Called back, no answer.' })
    const again = () => writeNote(as(handler), { reference, version }, { text: 'Called back.' })
    expect(await again()).toMatchObject({ problems: [{ code: 'stale', params: { by: 'you' } }] })
    await writeNote(as(form.admin), { reference }, { text: 'So did I.' })
    expect(await again()).toMatchObject({ problems: [{ code: 'stale', params: { by: 'others' } }] })
  })
})

/** Somebody who works for both organisations. */
async function inBoth(role: Role): Promise<StaffActor> {
  const { userId } = await aStaffMember(house.context, form, { role })
  const mayVerify = role !== 'auditor'
  return staffOf(
    userId,
    [form, asksParents].map(({ controllerId }) => ({ controllerId, role, mayVerify })),
  )
}

/** Whoever may do least among those who may. */
function whoMay({ only }: StaffVerb): StaffActor {
  return only === 'admin' ? admin : only === 'manager' ? manager : handler
}

function whoMayNot({ only }: StaffVerb): StaffActor[] {
  return [auditor, ...(only ? [handler] : []), ...(only === 'admin' ? [manager] : [])]
}

function as(actor: StaffActor): Context {
  return { ...house.context, actor, today: '2026-03-06' }
}

async function prepared(verb: StaffVerb): Promise<string> {
  // Another person each time: of somebody who is set aside as spam later requests are held.
  const email = `verb.${(person += 1)}@example.org`
  const reference = await aRequest(house.context, verb.asksParents ? asksParents : form, { email, ...verb.request })
  for (const step of verb.before ?? []) await step(as(colleague), reference)
  return reference
}

async function act(verb: StaffVerb, context: Context, reference: string, version?: number): Promise<Outcome<unknown>> {
  return verb.act(context, { reference, version }, await verb.input(context, reference))
}

async function everything(reference: string) {
  const { row, file } = await theCase(house.context, reference)
  return { row, history: file.history, letters: await letters(house.context, reference) }
}
