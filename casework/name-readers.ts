import { z } from 'zod'
import { membersOf } from '@/db/queries/members'
import { system } from '@/domain/policies/actor'
import { mostNamed } from '@/domain/policies/visibility'
import type { Transaction } from '@/db/client'
import type { Context } from './context'
import { optionalSeveral, optionalText, tick } from './fields'
import { mayName } from './let-managers-in'
import { perform, type Target } from './perform'
import { done, no, type Refusal, type Situation, type Verb } from './verb'

/** The people who see a confidential request; it is open again where nobody is named and those who manage are not let in. */
const NameReaders = z.strictObject({
  readers: optionalSeveral(z.string()),
  managersRead: tick().default(false),
  because: optionalText(),
})

type Input = z.infer<typeof NameReaders>

const verb: Verb<Input> = {
  action: 'name-readers',
  schema: NameReaders,
  decide: async (situation, { readers, managersRead, because }, tx) => {
    const { facts } = situation
    const isOpen = readers.length === 0 && !managersRead
    if (isOpen && facts.readers === null) return no('nothing-changed')
    const sealed = because === undefined ? {} : { sealed: { because } }
    if (isOpen) return done([{ type: 'confidentialLifted', data: {}, ...sealed }])
    const obstacle = await obstacleToNaming(tx, situation, { readers, managersRead })
    return obstacle ?? done([{ type: 'confidentialSet', data: { readers, managersRead }, ...sealed }])
  },
}

/** Makes a request confidential, names other people for it, or ends that: for all others it is as if it were not there. */
export function nameReaders(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Whoever has it sees it, and somebody remains who can name others. */
async function obstacleToNaming(
  tx: Transaction,
  { request, facts }: Situation,
  { readers, managersRead }: Pick<Input, 'readers' | 'managersRead'>,
): Promise<Refusal | undefined> {
  const { controllerId } = request
  if (readers.length > mostNamed) return no('too-many-people', { most: mostNamed }, 'readers')
  const members = await membersOf(tx, system('name-readers'), controllerId)
  const named = members.filter(({ userId }) => readers.includes(userId) && !facts.barred.includes(userId))
  if (named.length < readers.length) return no('not-a-member', {}, 'readers')
  const { assigneeId } = facts
  if (assigneeId !== null && !readers.includes(assigneeId)) return no('assignee-not-named', {}, 'readers')
  return managersRead || named.some((member) => mayName(controllerId, member))
    ? undefined
    : no('name-who-manages', {}, 'readers')
}
