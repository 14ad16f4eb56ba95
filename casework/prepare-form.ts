import type { z } from 'zod'
import type { Transaction } from '@/db/client'
import { findAdopted } from '@/db/queries/controller-rules'
import { findNewestForm } from '@/db/queries/forms'
import { jsonHash } from '@/db/sealing/chain'
import { discardPreparedForm, type FormContent, keepPreparedForm, publishPreparedForm } from '@/db/writes/forms'
import { writeJournal } from '@/db/writes/journal'
import { askedForOf, type FormSettings, withQuestions } from '@/domain/forms/form-settings'
import type { Actor } from '@/domain/policies/actor'
import { mayOfferConsent } from '@/domain/policies/parental-consent'
import type { Context } from './context'
import { problemsOf, refuse } from './errors'
import { FormInput, OtherWays, RightWords, withWords } from './form-input'
import { type Managed, administer } from './administer'

type Administering = Pick<Context, 'db' | 'actor'>

/**
 * Changes what the next version of a form asks; people go on seeing the published one until `publishForm`, and a request
 * stays with the version it was made under. Throws `NotFound` for an organisation that is not theirs.
 */
export async function prepareForm(context: Administering, controllerId: string, input: unknown): Promise<Managed> {
  const parsed = FormInput.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { rights, languages, unasked, ...others } = parsed.data
  return administer(context, controllerId, async (tx, administrator) => {
    const refusal = others.parentalConsent && (await withoutConsentPath(tx, administrator, controllerId, others))
    if (refusal) return refusal
    return prepareIn(tx, administrator, controllerId, ({ settings }) => ({
      rights,
      languages,
      settings: { ...settings, ...others, unasked: unasked.filter((right) => rights.includes(right)) },
    }))
  })
}

/** Why parents cannot be asked: nobody says from which age they are not, or no law of the organisation lets it ask. */
async function withoutConsentPath(
  tx: Transaction,
  administrator: Actor,
  controllerId: string,
  { minimumAge }: { minimumAge?: number | undefined },
) {
  if (minimumAge === undefined) return refuse('age-before-parents', {}, 'minimumAge')
  const { rule } = await findAdopted(tx, administrator, controllerId)
  return mayOfferConsent(rule) ? undefined : refuse('law-asks-no-parent', {}, 'parentalConsent')
}

/** Gives a right the organisation's own words in some languages, or takes them back. */
export async function wordRight(context: Administering, controllerId: string, input: unknown): Promise<Managed> {
  const parsed = RightWords.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  return prepare(context, controllerId, ({ rights, languages, settings }) => ({
    rights,
    languages,
    settings: withWords(withAsked(settings, parsed.data), parsed.data),
  }))
}

function withAsked(settings: FormSettings, { right, asked }: z.infer<typeof RightWords>): FormSettings {
  return asked ? withQuestions(settings, right, asked) : settings
}

/** Says in the organisation's own words how else people can ask, in some languages. */
export async function tellOtherWays(context: Administering, controllerId: string, input: unknown): Promise<Managed> {
  const parsed = OtherWays.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { words } = parsed.data
  return prepare(context, controllerId, ({ rights, languages, settings }) => {
    const told = Object.entries({ ...settings.otherWays, ...words }).filter(([, text]) => text !== '')
    return { rights, languages, settings: { ...settings, otherWays: Object.fromEntries(told) } }
  })
}

/** Shows the prepared version to people from now on, if it still is what was looked at: `seen` is its `contentHash`. */
export async function publishForm(
  context: Administering,
  controllerId: string,
  seen: string,
): Promise<Managed<{ version: number }>> {
  return administer(context, controllerId, async (tx, administrator) => {
    const changed = await changedSince(tx, administrator, controllerId, seen)
    if (changed) return changed
    const version = await publishPreparedForm(tx, controllerId)
    if (version === undefined) return refuse('nothing-prepared')
    const details = { version }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'form-published', details })
    return { ok: true, version }
  })
}

/** Throws the prepared version away, if it still is what was looked at; the published one stays. */
export async function discardForm(context: Administering, controllerId: string, seen: string): Promise<Managed> {
  return administer(context, controllerId, async (tx, administrator) => {
    const changed = await changedSince(tx, administrator, controllerId, seen)
    if (changed) return changed
    return (await discardPreparedForm(tx, controllerId)) ? { ok: true } : refuse('nothing-prepared')
  })
}

/** By which a version is known again: it changes with whatever people would see of it. */
export function contentHash(form: FormContent): string {
  return jsonHash(contentOf(form))
}

async function changedSince(tx: Transaction, administrator: Actor, controllerId: string, seen: string) {
  const newest = await findNewestForm(tx, administrator, controllerId)
  if (newest.publishedAt) return refuse('nothing-prepared')
  return contentHash(newest) === seen ? undefined : refuse('form-changed-meanwhile')
}

/** Changes the version that is being prepared, or begins one. Refuses what changes nothing. */
export function prepare(context: Administering, controllerId: string, change: Change): Promise<Managed> {
  return administer(context, controllerId, async (tx, administrator) =>
    prepareIn(tx, administrator, controllerId, change),
  )
}

type Change = (newest: FormContent, tx: Transaction) => FormContent | Promise<FormContent>

async function prepareIn(
  tx: Transaction,
  administrator: Actor,
  controllerId: string,
  change: Change,
): Promise<Managed> {
  const newest = await findNewestForm(tx, administrator, controllerId)
  const content = await change(newest, tx)
  if (contentHash(newest) === contentHash(content)) return refuse('nothing-changed')
  await keepPreparedForm(tx, controllerId, content)
  return { ok: true }
}

/** What was never set says the same as what was set to the usual. */
function contentOf({ rights, languages, settings }: FormContent): FormContent {
  const { relationships = [], unasked = [], brand = {}, wording = {}, keptMonths = 0 } = settings
  const { minimumAge = 0, parentalConsent = false, unaskedQuestions = {}, otherWays = {} } = settings
  const others = {
    unaskedQuestions,
    otherWays,
    relationships,
    unasked,
    brand,
    wording,
    keptMonths,
    minimumAge,
    parentalConsent,
  }
  return { rights, languages, settings: { askedFor: askedForOf(settings), ...others } }
}
