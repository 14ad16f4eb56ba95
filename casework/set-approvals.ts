import { z } from 'zod'
import { saveOrganisation } from '@/db/writes/controllers'
import { writeJournal } from '@/db/writes/journal'
import { approvalRules } from '@/domain/policies/approval'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { problemsOf } from './errors'
import { oneOf } from './fields'

const SetApprovals = z.strictObject({ approvals: oneOf(approvalRules, 'choose-when-to-approve') })

/** Says which answers of an organisation a second person approves; it holds for every answer that has not been sent. */
export async function setApprovals(
  context: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
  input: unknown,
): Promise<Managed> {
  const parsed = SetApprovals.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  return administer(context, controllerId, async (tx, administrator) => {
    await saveOrganisation(tx, controllerId, parsed.data)
    const details = { approvals: parsed.data.approvals }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'approvals-set', details })
    return { ok: true }
  })
}
