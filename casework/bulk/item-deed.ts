import { type BulkItem, type BulkRun, readMessage, seenAmong } from '@/db/queries/bulk-runs'
import { assignRequest } from '../assign-request'
import type { Context } from '../context'
import { NotFound, type Outcome } from '../errors'
import { type ExtendedDays, extendTelling } from '../extend-time-limit'
import { markSpam } from '../mark-spam'
import type { Target } from '../perform'
import { putBackAssignment, putBackSpam, putBackTag } from '../put-back'
import { sendMessageByMail } from '../send-message'
import { tagRequest } from '../tag-request'
import { unmarkSpam } from '../unmark-spam'
import { untagRequest } from '../untag-request'

/** What a run does to one of its requests, by the verb by which it is done to one alone; and to the version that was seen. */
export type ItemDeed = (context: Context, item: BulkItem) => Promise<Outcome<ExtendedDays | undefined>>

/** What this run does to each; nothing while it is not said to whom, which tag or which words. Throws for a list to save. */
export async function deedOf({ db, keyring }: Context, run: BulkRun): Promise<ItemDeed | undefined> {
  const { deed, choice } = run
  if (deed === 'undo-assign') return puttingBack(putBackAssignment)
  if (deed === 'undo-tag') return puttingBack(putBackTag)
  if (deed === 'undo-spam') return puttingBack(putBackSpam)
  if (!choice) return undefined
  if (deed === 'assign') return (context, item) => assignOne(context, item, choice)
  if (deed === 'tag') return (context, item) => tagRequest(context, whatever(item), choice)
  if (deed === 'untag') return (context, item) => untagRequest(context, whatever(item), choice)
  if (deed === 'unspam') return (context, item) => unmarkSpam(context, whatever(item), {})
  const text = await readMessage(db, keyring, run)
  if (deed === 'message') return (context, item) => sendMessageByMail(context, asSeen(item), { text })
  if (deed === 'spam') return (context, item) => markSpam(context, asSeen(item), { because: text })
  if (deed !== 'extend') throw new NotFound()
  return (context, item) => extendTelling(context, asSeen(item), { ...choice, because: text })
}

/** Whatever else has happened since stops nobody from putting back this one thing. */
function puttingBack(verb: typeof putBackTag): ItemDeed {
  return (context, { reference, sequence }) => verb(context, { reference }, { sequence })
}

/** The person who has it keeps it where only a team was chosen. */
async function assignOne(context: Context, item: BulkItem, choice: NonNullable<BulkRun['choice']>): Promise<Outcome> {
  if (choice.assigneeId !== undefined) return assignRequest(context, asSeen(item), choice)
  const seen = await seenAmong(context.db, context.actor, [item.reference])
  return assignRequest(context, asSeen(item), { ...choice, assigneeId: seen.get(item.reference)?.assigneeId ?? null })
}

/** A tag or a mark is the same thing whatever somebody else has done meanwhile. */
function whatever({ reference }: BulkItem): Target {
  return { reference }
}

function asSeen({ reference, version }: BulkItem): Target {
  return { reference, version: version ?? undefined }
}
