import type { Day } from '@/domain/calendar/days'
import type { Context } from '../context'
import type { Outcome } from '../errors'
import type { Target } from '../perform'
import { aController, aStaffMember, type StaffActor, type TestController } from './a-controller'
import { type TestHouse, testHouse } from './house'

type Verb = (context: Context, target: Target, input: unknown) => Promise<Outcome<unknown>>

/** A desk at which one handler works: an installation, an organisation, and a way to do things on a day. */
export type Desk = {
  context: Context
  form: TestController
  handler: StaffActor
  close: () => Promise<void>
  /** Does one thing on a day; fails the test when it is refused. */
  does: (on: Day, verb: Verb, reference: string, input: unknown, actor?: StaffActor) => Promise<void>
  /** The codes and fields by which one thing is refused on a day; empty when it is done. */
  refused: (on: Day, verb: Verb, reference: string, input: unknown, actor?: StaffActor) => Promise<string[]>
}

export async function aDesk(organisation: Record<string, unknown> = {}): Promise<Desk> {
  const { context, close }: TestHouse = await testHouse()
  const form = await aController(context, organisation)
  const handler = await aStaffMember(context, form, { role: 'handler' })
  const act = async (on: Day, verb: Verb, reference: string, input: unknown, actor: StaffActor = handler) =>
    verb({ ...context, actor, today: on }, { reference }, input)
  const refused: Desk['refused'] = async (...doing) => {
    const outcome = await act(...doing)
    return outcome.ok ? [] : outcome.problems.map(({ code, field }) => (field ? `${field}: ${code}` : code))
  }
  const does: Desk['does'] = async (...doing) => {
    const problems = await refused(...doing)
    if (problems.length > 0) throw new Error(`Refused: ${problems.join(', ')}`)
  }
  return { context, form, handler, close, does, refused }
}
