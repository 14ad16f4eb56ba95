import { findNewestForm, type Form } from '@/db/queries/forms'
import { jsonHash } from '@/db/sealing/chain'
import { discardPreparedForm, type FormContent, keepPreparedForm, publishPreparedForm } from '@/db/writes/forms'
import { writeJournal } from '@/db/writes/journal'
import type { Context } from './context'
import { problemsOf, refuse } from './errors'
import { FormInput, RightWords, withWords } from './form-input'
import { type Managed, manageMembers } from './manage-members'

type Administering = Pick<Context, 'db' | 'actor'>

/**
 * Changes what the next version of a form asks; people go on seeing the published one until `publishForm`, and a request
 * stays with the version it was made under. Throws `NotFound` for an organisation that is not theirs.
 */
export async function prepareForm(context: Administering, controllerId: string, input: unknown): Promise<Managed> {
  const parsed = FormInput.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { rights, languages, askedFor, relationships, unasked } = parsed.data
  return prepare(context, controllerId, ({ settings }) => ({
    rights,
    languages,
    settings: { ...settings, askedFor, relationships, unasked: unasked.filter((right) => rights.includes(right)) },
  }))
}

/** Gives a right the organisation's own words in some languages, or takes them back. */
export async function wordRight(context: Administering, controllerId: string, input: unknown): Promise<Managed> {
  const parsed = RightWords.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  return prepare(context, controllerId, ({ rights, languages, settings }) => ({
    rights,
    languages,
    settings: withWords(settings, parsed.data),
  }))
}

/** Shows the prepared version to people from now on. */
export async function publishForm(context: Administering, controllerId: string): Promise<Managed<{ version: number }>> {
  return manageMembers(context, controllerId, async (tx, { userId: actor }) => {
    const version = await publishPreparedForm(tx, controllerId)
    if (version === undefined) return refuse('nothing-prepared')
    await writeJournal(tx, { controllerId, actor, what: 'form-published', details: { version } })
    return { ok: true, version }
  })
}

/** Throws the prepared version away; the published one stays. */
export async function discardForm(context: Administering, controllerId: string): Promise<Managed> {
  return manageMembers(context, controllerId, async (tx) =>
    (await discardPreparedForm(tx, controllerId)) ? { ok: true } : refuse('nothing-prepared'),
  )
}

function prepare(
  context: Administering,
  controllerId: string,
  change: (newest: FormContent) => FormContent,
): Promise<Managed> {
  return manageMembers(context, controllerId, async (tx, administrator) => {
    const newest = await findNewestForm(tx, administrator, controllerId)
    const content = change(newest)
    if (jsonHash(contentOf(newest)) === jsonHash(contentOf(content))) return refuse('nothing-changed')
    await keepPreparedForm(tx, controllerId, content)
    return { ok: true }
  })
}

function contentOf({ rights, languages, settings }: FormContent | Form): FormContent {
  return { rights, languages, settings }
}
