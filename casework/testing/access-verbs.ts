import { aStaffMember } from './a-controller'
import { barMember } from '../bar-member'
import { nameReaders } from '../name-readers'
import { theCase } from './a-request'
import type { StaffVerb } from './staff-verb'

const because = 'It is about her brother.'

/** The verbs about who may see a request. */
export const accessVerbs: Record<string, StaffVerb> = {
  nameReaders: {
    act: nameReaders,
    input: ({ actor }) => ({ readers: actor.kind === 'staff' ? [actor.userId] : [], managersRead: 'on', because }),
    event: 'confidentialSet',
    only: 'manager',
  },
  barMember: {
    act: barMember,
    input: async (context, reference) => {
      const { row } = await theCase(context, reference)
      const colleague = await aStaffMember(context, row, { role: 'handler' })
      return { userId: colleague.userId, because }
    },
    event: 'barred',
    only: 'manager',
  },
}
