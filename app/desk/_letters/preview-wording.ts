import { type Problem, refuse } from '@/casework/errors'
import type { LetterPreview } from '@/components/desk/action-form'
import { findCaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { factsOf } from '@/domain/requests/history'
import { parseReference } from '@/domain/requests/reference'
import { deadlineOf } from '@/domain/requests/request'
import type { OwnWords } from '@/domain/templates/own-words'
import { previewInOwnWords } from '@/emails/preview-in-own-words'
import { controllerProps, frozen } from '@/emails/sealed-letter'
import { t } from '../words'
import type { ManagedLetter } from './read-wording'

type Previewed = { ok: true; preview: LetterPreview } | { ok: false; problems: Problem[] }

/**
 * A letter in these words, about a request that whoever looks may open, or about nobody's. What staff write in such a letter is
 * that of an example.
 */
export async function previewWording(managed: ManagedLetter, words: OwnWords, typed: string): Promise<Previewed> {
  const { context, controller, letter } = managed
  const { kind, language } = letter
  const about = typed.trim() === '' ? undefined : await requestIn(managed, typed)
  if (typed.trim() !== '' && !about) return refuse('no-such-request-here', {}, 'reference')
  const { subject, text } = await previewInOwnWords(kind, words, {
    ...{ language, origin: context.origin, controller: controllerProps(controller) },
    ...(about && { request: about.request }),
  })
  const to = about ? (about.to.email ?? about.to.postalAddress ?? t('desk.form.byHand')) : t('desk.letters.nobody')
  return { ok: true, preview: { letters: [{ to, subject, text }], effects: [] } }
}

async function requestIn({ context, controller }: ManagedLetter, typed: string) {
  const { db, keyring, actor } = context
  const reference = parseReference(typed)
  const file = reference && (await findCaseFile(db, actor, reference))
  if (!file || file.controller.id !== controller.id) return undefined
  const person = await readRequester(db, keyring, actor, file)
  if (!person) return undefined
  const { request, history, rule } = file
  const { dueOn } = deadlineOf(history, rule)
  const about = { request, controller, requester: person.requester, facts: factsOf(history), dueOn }
  return frozen(about, { props: {} })
}
