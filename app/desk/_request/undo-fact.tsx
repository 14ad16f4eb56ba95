import type { TimelineEntry } from '@/components/request/timeline'
import { SubmitButton } from '@/components/desk/submit-button'
import type { Action } from '@/domain/policies/permissions'
import { type UndoableFact, undoableFacts } from '@/domain/requests/undoable'
import { putBackFact } from '../(staff)/requests/undo-actions'
import { t } from '../words'
import type { DeskRequest } from './read-request'

const needs = { assignment: 'assign', tag: 'tag', spam: 'mark-spam' } as const satisfies Record<UndoableFact, Action>

/** The lines of the history, with the way to put back what still stands and this person may change. */
export function withUndo(entries: readonly TimelineEntry[], request: DeskRequest): TimelineEntry[] {
  const undoable = undoableFacts(request.history, request.request.state)
  return entries.map((entry) => {
    const fact = undoable.get(Number(entry.key))
    if (!fact || !request.may(needs[fact])) return entry
    return { ...entry, action: <UndoFact {...{ fact, entry }} reference={request.reference} /> }
  })
}

type Props = { fact: UndoableFact; entry: TimelineEntry; reference: string }

function UndoFact({ fact, entry, reference }: Props) {
  return (
    <form action={putBackFact} className="mt-2 print:hidden">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="fact" value={fact} />
      <input type="hidden" name="sequence" value={entry.key} />
      <SubmitButton
        kind="quiet"
        aria-label={t('desk.request.undoNamed', { what: entry.title })}
        working={t('desk.shell.working')}
      >
        {t('desk.bulk.undo')}
      </SubmitButton>
    </form>
  )
}
