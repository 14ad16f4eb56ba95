import { and, eq, sql } from 'drizzle-orm'
import type { FormSettings } from '@/domain/forms/form-settings'
import type { Logo } from '@/domain/forms/logo'
import type { Language } from '@/domain/languages'
import type { Right } from '@/domain/rights'
import type { Transaction } from '../client'
import { isPrepared } from '../queries/forms'
import { forms, logos } from '../schema'

/** What a version of a form asks, and in which languages. */
export type FormContent = { rights: Right[]; languages: Language[]; settings: FormSettings }

/** The first version of a new organisation's form, published at once: the form itself is still closed. */
export async function publishFirstForm(tx: Transaction, controllerId: string, content: FormContent): Promise<void> {
  await tx.insert(forms).values({ controllerId, version: 1, ...content, publishedAt: sql`now()` })
}

/** Keeps the version that is being prepared; there is one at most. */
export async function keepPreparedForm(tx: Transaction, controllerId: string, content: FormContent): Promise<void> {
  const changed = await tx.update(forms).set(content).where(isBeingPrepared(controllerId)).returning({ id: forms.id })
  if (changed.length === 0)
    await tx.insert(forms).values({ controllerId, version: nextVersion(controllerId), ...content })
}

/** Keeps a logo under the hash of its content; the same one again is kept once. */
export async function keepLogo(tx: Transaction, controllerId: string, hash: string, logo: Logo): Promise<void> {
  const { type, bytes } = logo
  await tx
    .insert(logos)
    .values({ controllerId, hash, type, bytes: Buffer.from(bytes) })
    .onConflictDoNothing()
}

/** Makes the prepared version the one that people see; its number, or nothing where none was prepared. */
export async function publishPreparedForm(tx: Transaction, controllerId: string): Promise<number | undefined> {
  const [published] = await tx
    .update(forms)
    .set({ publishedAt: sql`now()` })
    .where(isBeingPrepared(controllerId))
    .returning({ version: forms.version })
  return published?.version
}

export async function discardPreparedForm(tx: Transaction, controllerId: string): Promise<boolean> {
  const discarded = await tx
    .update(forms)
    .set({ discardedAt: sql`now()` })
    .where(isBeingPrepared(controllerId))
    .returning({ id: forms.id })
  return discarded.length > 0
}

function isBeingPrepared(controllerId: string) {
  return and(eq(forms.controllerId, controllerId), isPrepared())
}

function nextVersion(controllerId: string) {
  return sql`(select max(version) + 1 from forms where controller_id = ${controllerId})`
}
