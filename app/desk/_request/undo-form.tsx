import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import type { RequestEvent } from '@/domain/requests/events'
import { undoAssignment, undoSpam, undoTag } from '../(staff)/requests/undo-actions'
import { formWords, t } from '../words'
import type { DeskRequest } from './read-request'

type Undoable = Pick<DeskRequest, 'history' | 'reference' | 'context' | 'may'>

/** The button that puts back what this person has just done, as long as it is the last of its kind; nothing otherwise. */
export function UndoForm({ request, done, title }: { request: Undoable; done: unknown; title: string }) {
  const event = undoableEvent(request, done)
  if (!event) return null
  return (
    <ActionForm
      action={actionFor(event)}
      words={formWords(title)}
      hidden={{ reference: request.reference, sequence: event.sequence }}
    >
      <SubmitButton kind="quiet" working={t('desk.shell.working')}>
        {t('desk.bulk.undo')}
      </SubmitButton>
    </ActionForm>
  )
}

function actionFor({ type }: RequestEvent) {
  if (type === 'assigned') return undoAssignment
  return type === 'tagged' || type === 'untagged' ? undoTag : undoSpam
}

const undoable = {
  assignment: ['assigned', 'assign'],
  tag: ['tagged', 'tag'],
  untag: ['untagged', 'tag'],
  spam: ['markedSpam', 'mark-spam'],
  unspam: ['unmarkedSpam', 'mark-spam'],
} as const

/** The event that said so, where it was theirs. */
export function undoableEvent({ history, context, may }: Undoable, done: unknown): RequestEvent | undefined {
  if (typeof done !== 'string' || !Object.hasOwn(undoable, done)) return undefined
  const [type, action] = undoable[done as keyof typeof undoable]
  const last = history.findLast((event) => event.type === type)
  const isTheirs = last?.actor.kind === 'staff' && last.actor.id === context.person.userId
  return isTheirs && may(action) ? last : undefined
}
