import { mayBeNamed } from '@/domain/policies/named-in-letters'
import type { PlaceholderValues } from '@/domain/templates/placeholders'
import { placeholderValues } from '@/messages/placeholder-values'
import type { Situation } from './verb'

type Known = Pick<Situation, 'controller' | 'facts' | 'deadline' | 'today'> & {
  reference: string
  /** Who asks, for whoever may read it. */
  requester: { name: string } | undefined
}

/** What stands for the placeholders in what is written to the person of this request. */
export function valuesOfRequest({
  reference,
  requester,
  controller,
  facts,
  deadline,
  today,
}: Known): PlaceholderValues {
  return placeholderValues({
    reference,
    name: mayBeNamed(facts) ? requester?.name || null : null,
    organisation: controller.name,
    officer: controller.officerName,
    dueOn: deadline.dueOn,
    receivedOn: facts.receivedOn,
    rights: facts.rights.map(({ right }) => right),
    today,
    language: facts.language,
  })
}
