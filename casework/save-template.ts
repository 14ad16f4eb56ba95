import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { databaseNow } from '@/db/queries/now'
import { templatesOf, versionsOfTemplate } from '@/db/queries/templates'
import { writeJournal } from '@/db/writes/journal'
import { archiveTemplateAt, insertTemplate, insertTemplateVersion } from '@/db/writes/templates'
import type { Actor } from '@/domain/policies/actor'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import { readInput } from './read-input'
import { TemplateInput, templateProblems } from './template-input'

type World = Pick<Context, 'db' | 'actor' | 'lengths'>

/** One template of an organisation. */
export type TemplateTarget = { controllerId: string; templateId: string }

/** Makes a template, in its first version. */
export async function makeTemplate(
  context: World,
  controllerId: string,
  input: unknown,
): Promise<Managed<{ templateId: string }>> {
  const read = rehearseTemplate(context, input)
  if (!read.ok) return read
  return administer(context, controllerId, async (tx, administrator) => {
    if (await isNamedAlready(tx, administrator, controllerId, read.input)) return refuse('template-exists', {}, 'name')
    const templateId = await insertTemplate(tx, controllerId)
    await insertTemplateVersion(tx, { ...read.input, templateId, version: 1 })
    const details = { templateId, version: 1 }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'template-saved', details })
    return { ok: true, templateId }
  })
}

/** Keeps what a template says from now on as its next version; earlier ones stay as they were. Throws `NotFound`. */
export async function changeTemplate(context: World, target: TemplateTarget, input: unknown): Promise<Managed> {
  const read = rehearseTemplate(context, input)
  if (!read.ok) return read
  const { controllerId, templateId } = target
  return administer(context, controllerId, async (tx, administrator) => {
    const { version, savedAt: _savedAt, archivedAt: _archivedAt, ...before } = await newest(tx, administrator, target)
    if (JSON.stringify({ ...before, ...read.input }) === JSON.stringify(before)) return refuse('nothing-changed')
    if (await isNamedAlready(tx, administrator, controllerId, read.input, templateId))
      return refuse('template-exists', {}, 'name')
    const details = { templateId, version: version + 1 }
    await insertTemplateVersion(tx, { ...read.input, ...details })
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'template-saved', details })
    return { ok: true }
  })
}

/** Takes a template out of use, or back into it; what was written with it stays. Throws `NotFound`. */
export async function archiveTemplate(
  context: Pick<Context, 'db' | 'actor'>,
  target: TemplateTarget,
  archived: boolean,
): Promise<Managed> {
  const { controllerId, templateId } = target
  return administer(context, controllerId, async (tx, administrator) => {
    const { archivedAt } = await newest(tx, administrator, target)
    if ((archivedAt !== null) === archived) return refuse('nothing-changed')
    await archiveTemplateAt(tx, templateId, archived ? await databaseNow(tx) : null)
    const what = archived ? 'template-archived' : 'template-brought-back'
    await writeJournal(tx, { controllerId, actor: administrator.userId, what, details: { templateId } })
    return { ok: true }
  })
}

/** What would be kept, or what is wrong with it, field by field. */
export function rehearseTemplate({ lengths = undefined }: World, input: unknown) {
  const read = readInput({ ...(lengths && { lengths }) }, TemplateInput, input)
  if (!read.ok) return read
  const problems = templateProblems(read.input)
  return problems.length > 0 ? { ok: false as const, problems } : read
}

async function newest(tx: Transaction, actor: Actor, target: TemplateTarget) {
  const isOurs = z.uuid().safeParse(target.templateId).success
  const [version] = isOurs ? await versionsOfTemplate(tx, actor, target) : []
  if (!version) throw new NotFound()
  return version
}

/** A name is for one template of a language, so that a list of them is clear. */
async function isNamedAlready(
  tx: Transaction,
  actor: Actor,
  controllerId: string,
  { name, language }: TemplateInput,
  except?: string,
): Promise<boolean> {
  const known = (await templatesOf(tx, actor, controllerId)).filter(
    ({ archivedAt, templateId }) => !archivedAt && templateId !== except,
  )
  return known.some((each) => each.language === language && each.name.toLowerCase() === name.toLowerCase())
}
