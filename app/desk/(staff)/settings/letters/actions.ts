'use server'

import { forbidden, redirect } from 'next/navigation'
import { readOwnWords } from '@/casework/own-words-input'
import { testLetter, unwordLetter, wordLetter } from '@/casework/word-letter'
import type { FormAction, FormState } from '@/components/desk/action-form'
import { isOurForm, textOf } from '../../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../../_server/form-action'
import { typedIn } from '../../../../_server/typed-in'
import { whileSignedIn } from '../../../../_server/while-signed-in'
import { previewWording } from '../../../_letters/preview-wording'
import { type ManagedLetter, managedLetter } from '../../../_letters/read-wording'
import { t } from '../../../words'

type Sent = { managed: ManagedLetter; input: { words: Record<string, string> } }
type Deed = (sent: Sent, state: FormState, form: FormData) => Promise<FormState>

/** Saves the words of a letter; its other buttons show it or send it to oneself, and keep nothing. */
export const word: FormAction = whileSignedIn(async (state, form) => {
  if (!(await isOurForm())) forbidden()
  const managed = await letterOf(form)
  const intent = textOf(form, 'intent')
  const deed = intent === 'preview' ? show : intent === 'test' ? test : save
  return deed({ managed, input: { words: wordsIn(form) } }, state, form)
})

/** Goes back to our words. */
export async function unword(form: FormData): Promise<void> {
  if (!(await isOurForm())) forbidden()
  const { context, letter, address } = await letterOf(form)
  await orNotFound(async () => unwordLetter(context, letter))
  redirect(`${address}?done=ours`)
}

const save: Deed = async ({ managed: { context, letter, address }, input }, state, form) => {
  const outcome = await orNotFound(async () => wordLetter(context, letter, input))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  return redirect(`${address}?done=worded`)
}

const show: Deed = async ({ managed, input }, state, form) => {
  const read = readOwnWords(managed.letter.kind, managed.letter.language, input)
  if (!read.ok) return refusedWith(state, form, read.problems)
  const shown = await previewWording(managed, read.words, textOf(form, 'reference'))
  if (!shown.ok) return refusedWith(state, form, shown.problems)
  return { ...refusedWith(state, form, []), preview: shown.preview }
}

const test: Deed = async ({ managed: { context, letter }, input }, state, form) => {
  const toAddress = context.person.email
  const outcome = await orNotFound(async () => testLetter(context, letter, { input, toAddress }))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  return { ...refusedWith(state, form, []), kept: t('desk.letters.tested', { address: toAddress }) }
}

async function letterOf(form: FormData): Promise<ManagedLetter> {
  const [slug, kind, language] = [textOf(form, 'controller'), textOf(form, 'kind'), textOf(form, 'language')]
  return managedLetter({ slug, kind, language })
}

function wordsIn(form: FormData): Record<string, string> {
  const typed = Object.entries(typedIn(form)).filter(([name]) => name.startsWith('words.'))
  return Object.fromEntries(typed.map(([name, [text = '']]) => [name.slice('words.'.length), text]))
}
