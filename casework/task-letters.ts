import type { Controller, RequestRow } from '@/db/queries/case-file'
import type { Transaction } from '@/db/client'
import { newToken } from '@/db/sealing/tokens'
import { keepAccessLink } from '@/db/writes/access-links'
import type { Day } from '@/domain/calendar/days'
import type { NewStaffLetter } from '@/emails/catalogue'
import type { TaskLetterProps } from '@/emails/catalogue-of-tasks'

/** A link ends with its task; this ends one whose request nobody ever closes. */
const linkDaysAtMost = 365

type Asking = {
  request: Pick<RequestRow, 'id' | 'reference'>
  controller: Pick<Controller, 'name'>
  taskId: string
  system: string
  owner: { email: string }
  dueOn: Day
  about: TaskLetterProps['search-task']['about']
}

/** The letter to the owner of a system, with a link of its own to the one task. */
export function taskLetter({ request, controller, taskId, system, owner, dueOn, about }: Asking): {
  letter: NewStaffLetter
  keepLink: (tx: Transaction) => Promise<void>
} {
  const { token, hash } = newToken()
  const props = { reference: request.reference, system, controllerName: controller.name, dueOn, about }
  const link = { tokenHash: hash, purpose: 'task' as const, requestId: request.id, taskId }
  return {
    letter: { kind: 'search-task', toAddress: owner.email, props, secrets: { taskPath: `/task/${token}` } },
    keepLink: async (tx) => void (await keepAccessLink(tx, { ...link, minutes: linkDaysAtMost * 24 * 60 })),
  }
}
