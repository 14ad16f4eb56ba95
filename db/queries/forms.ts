import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Brand } from '@/domain/forms/brand'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { controllers, forms, logos, requests } from '../schema'
import type { Controller } from './case-file'
import { theMoment } from './now'

export type Form = typeof forms.$inferSelect

/**
 * The form at an address, in its newest published version, and whose it is, open or not; `at`: the database's now. What it
 * shows is public.
 */
export async function findForm(
  db: Database | Transaction,
  slug: string,
): Promise<{ controller: Controller; form: Form; at: string } | undefined> {
  const statement = writtenOnce.get(db) ?? publishedForm(db)
  writtenOnce.set(db, statement)
  const [row] = await statement.execute({ slug })
  return row
}

/** Every page of a form asks this first, and writing the statement takes Drizzle a quarter of a millisecond. */
const writtenOnce = new WeakMap<object, ReturnType<typeof publishedForm>>()

function publishedForm(db: Database | Transaction) {
  return db
    .select({ controller: controllers, form: forms, at: theMoment })
    .from(forms)
    .innerJoin(controllers, eq(controllers.id, forms.controllerId))
    .where(and(eq(controllers.slug, sql.placeholder('slug')), isNotNull(forms.publishedAt)))
    .orderBy(desc(forms.version))
    .limit(1)
    .prepare(unnamed)
}

/** Drizzle wants a name; an empty one prepares nothing, and a connection names by itself what comes again. */
const unnamed = ''

/** The version that a request was made under; a caller has found the request. */
export async function readForm(db: Database | Transaction, formId: string): Promise<Form> {
  const [form] = await db.select().from(forms).where(eq(forms.id, formId))
  if (!form) throw new Error('A request without the form it was made under')
  return form
}

/** The organisations whose forms are open, by name. */
export async function listOpenControllers(db: Database | Transaction): Promise<Controller[]> {
  return db
    .select()
    .from(controllers)
    .where(and(isNotNull(controllers.openedAt), isNotNull(controllers.ruleId)))
    .orderBy(asc(controllers.name))
}

/** The newest version of a controller's form, published or being prepared, for those who manage it. */
export async function findNewestForm(db: Database | Transaction, actor: Actor, controllerId: string): Promise<Form> {
  if (!mayAt(actor, 'manage', controllerId)) throw new Error('The form of somebody else')
  const [form] = await db
    .select()
    .from(forms)
    .where(and(eq(forms.controllerId, controllerId), isNull(forms.discardedAt)))
    .orderBy(desc(forms.version))
    .limit(1)
  if (!form) throw new Error('An organisation without a form')
  return form
}

/** A version that is being prepared, by the id in the address of its preview; knowing that is the permission. */
export async function findPreparedForm(
  db: Database | Transaction,
  { slug, formId }: { slug: string; formId: string },
): Promise<{ controller: Controller; form: Form; at: string } | undefined> {
  const [row] = await db
    .select({ controller: controllers, form: forms, at: theMoment })
    .from(forms)
    .innerJoin(controllers, eq(controllers.id, forms.controllerId))
    .where(and(eq(controllers.slug, slug), eq(sql`${forms.id}::text`, formId), isPrepared()))
  return row
}

/** A logo of the organisation at this address; what a form shows is public. */
export async function findLogo(
  db: Database | Transaction,
  { slug, hash }: { slug: string; hash: string },
): Promise<{ type: string; bytes: Buffer } | undefined> {
  const [row] = await db
    .select({ type: logos.type, bytes: logos.bytes })
    .from(logos)
    .innerJoin(controllers, eq(controllers.id, logos.controllerId))
    .where(and(eq(controllers.slug, slug), eq(logos.hash, hash)))
  return row
}

/** How a form looked to whoever made this request; nothing for one that came without a form. */
export async function brandOfRequest(db: Database | Transaction, requestId: string): Promise<Brand | undefined> {
  const [row] = await db
    .select({ settings: forms.settings })
    .from(requests)
    .innerJoin(forms, eq(forms.id, requests.formId))
    .where(eq(requests.id, requestId))
  return row?.settings.brand
}

/** A version that people do not see yet. */
export function isPrepared() {
  return and(isNull(forms.publishedAt), isNull(forms.discardedAt))
}
