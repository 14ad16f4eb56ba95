import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { NotFound, type Outcome, type Problem } from '@/casework/errors'
import type { Context } from '@/casework/context'
import type { Target } from '@/casework/perform'
import type { FormAction, FormState } from '@/components/desk/action-form'
import { eventTypes } from '@/domain/requests/event-types'
import { problemText } from '@/messages/problem-text'
import { translator } from '@/messages/translator'
import { listFrom, withList } from '../desk/_queue/list-from'
import { previewOf } from './letter-preview'
import { isOurForm } from './desk-form'
import { currentContext } from './session'
import { destroySent, keepAndShow } from './typed-forms'
import { typedIn } from './typed-in'
import { whileSignedIn } from './while-signed-in'

/** A verb of casework: it knows its schema, checks what the form sent, and decides whether this person may. */
export type FormVerb = (context: Context, target: Target, input: unknown) => Promise<Outcome>

/**
 * A staff form over a verb, with or without scripts: what was typed goes to the verb as it is, problems come back in
 * words beside what was typed, and what was done leads on to `next`. The button `intent=preview` shows what would be sent
 * and what the clock would do, and does nothing.
 */
export function formAction(verb: FormVerb, next: (target: Target) => string, rehearsed: FormVerb = verb): FormAction {
  return whileSignedIn(async (state, form) => {
    const context = await currentContext()
    if (!(await isOurForm())) forbidden()
    const { target, input, isPreview } = readForm(form)
    if (form.get('intent') === 'keep') return keepAndShow(context, state, form)
    const refused = await orNotFound(async () => {
      const look = (world: Context) => rehearsed(world, target, input)
      if (isPreview) return previewed(state, form, await previewOf(context, target.reference, look))
      const outcome = await verb(context, target, input)
      if (outcome.ok) return undefined
      if (outcome.problems.some(({ code }) => code === 'stale')) refresh()
      return refusedWith(state, form, outcome.problems)
    })
    if (refused) return refused
    await destroySent(context, form)
    return redirect(await backInList(next(target)))
  })
}

/** On the pages of a request one stays in the list that one came from. */
async function backInList(path: string): Promise<string> {
  if (!path.startsWith('/desk/requests/')) return path
  return withList(path, listFrom((await headers()).get('x-desk-path')))
}

/** What was typed is kept, and what is wrong is said; a newer version is taken note of, so that sending again is possible. */
export function refusedWith(state: FormState, form: FormData, problems: readonly Problem[]): FormState {
  const version = problems.find(({ code }) => code === 'stale')?.params?.['version']
  return {
    attempt: state.attempt + 1,
    problems: problems.map((problem) => ({ text: wordsOf(problem), ...(problem.field && { field: problem.field }) })),
    values: typedIn(form),
    ...(typeof version === 'number' ? { version } : state.version !== undefined && { version: state.version }),
  }
}

type Previewed = Awaited<ReturnType<typeof previewOf>>

function previewed(state: FormState, form: FormData, preview: Previewed): FormState {
  if (!preview.ok) return refusedWith(state, form, preview.problems)
  return { ...refusedWith(state, form, []), preview: preview.preview }
}

const t = translator('en')

/** Somebody else was quicker: which of their doings came in between. */
function wordsOf(problem: Problem): string {
  const since = problem.code === 'stale' ? String(problem.params?.['since'] ?? '').split(' ') : []
  const known = eventTypes.filter((type) => since.includes(type)).map((type) => t(`desk.events.${type}`))
  const told = new Intl.ListFormat('en').format(known)
  return told === '' ? problemText(t, problem) : `${problemText(t, problem)} ${t('desk.form.since', { events: told })}`
}

export async function orNotFound<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof NotFound) notFound()
    throw thrown
  }
}

/** What is no number of ours is older than everything. */
function versionOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** What a form of a verb sent: which request, what was typed, and whether it is only to be shown. */
export function readForm(form: FormData): { target: Target; input: Record<string, unknown>; isPreview: boolean } {
  const { reference = [''], version, intent, typedOn: _typedOn, ...fields } = typedIn(form)
  const input = Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  )
  const seen = version?.[0] === undefined ? undefined : versionOf(version[0])
  return { target: { reference: reference[0] ?? '', version: seen }, input, isPreview: intent?.[0] === 'preview' }
}
