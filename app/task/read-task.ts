import { type CaseFile, findCaseFile } from '@/db/queries/case-file'
import { findTaskLink } from '@/db/queries/access-links'
import { type OwnTask, ownTask } from '@/db/queries/task-page'
import { tokenHash } from '@/db/sealing/tokens'
import { helper } from '@/domain/policies/actor'
import { isOpenTask } from '@/domain/tasks/tasks'
import type { Visit } from '../_server/visit'
import { translator } from '@/messages/translator'

/** A task that is open, for whoever has its link. */
export type OpenTask = OwnTask & { file: CaseFile; token: string }

/** The language of staff, to whom the owner of a system belongs for this one task. */
export const paper = { language: 'en', t: translator('en') } as const

/** The task behind a link; of one that is closed only whose it was, and nothing for a link nobody was given. */
export async function readTask({
  house,
  params,
}: Pick<Visit, 'house' | 'params'>): Promise<{ open: OpenTask } | { dead: CaseFile } | undefined> {
  const { db, keyring } = house
  const token = params['token'] ?? ''
  const link = await findTaskLink(db, tokenHash(token))
  if (!link) return undefined
  const actor = helper(link.requestId, link.taskId)
  const file = await findCaseFile(db, actor, link.reference)
  if (!file) return undefined
  const own = await ownTask(db, keyring, actor, file)
  const isOpen = link.standing === 'open' && file.request.state !== 'closed'
  return own && isOpen && isOpenTask(own.task) ? { open: { ...own, file, token } } : { dead: file }
}
