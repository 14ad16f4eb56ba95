import type { ExtensionGround } from '../policies/extension-grounds'

/** What can be done to many requests at a time. */
export const bulkActions = ['assign', 'tag', 'untag', 'message', 'extend', 'spam', 'unspam', 'export'] as const

export type BulkAction = (typeof bulkActions)[number]

/** What a run does: one of these, or it puts back what an earlier run did. */
export type BulkDeed = BulkAction | 'undo-assign' | 'undo-tag' | 'undo-spam'

/**
 * To whom, which tag, or on which grounds; who or which team is not said stays as it is. A message, or a reason, lies sealed
 * elsewhere.
 */
export type BulkChoice = {
  assigneeId?: string | null
  teamId?: string | null
  tagId?: string
  grounds?: ExtensionGround[]
  refusal?: 'no' | 'yes'
}

/** `gone`: not there, or not for this person to see. `failed`: something broke, and nothing was changed. */
export const itemOutcomes = ['done', 'refused', 'gone', 'failed'] as const

export type ItemOutcome = (typeof itemOutcomes)[number]

/** More are no choice that anybody looks through. */
export const chosenAtMost = 1000

/** What puts a run back; nothing where it cannot be put back. */
export function undoOf(deed: BulkDeed): BulkDeed | undefined {
  if (deed === 'assign') return 'undo-assign'
  if (deed === 'spam' || deed === 'unspam') return 'undo-spam'
  return deed === 'tag' || deed === 'untag' ? 'undo-tag' : undefined
}
