import type { Controller } from '@/db/queries/case-file'
import { NotFound } from '@/casework/errors'
import { listOf } from '@/domain/imports/listed-addresses'
import { type Sheet, sheetLimits } from '@/domain/imports/sheet'
import { findSuppressing } from '../../desk/_suppressions/find-suppressing'
import { type DeskContext, staffContext } from '../session'
import { readDocuments } from '../upload/read-upload'
import type { Visit } from '../visit'
import { readSheet } from './read-sheet'

const limits = { files: 1, bytes: sheetLimits.bytes, bytesTogether: sheetLimits.bytes }

/** A list of addresses as staff sent it, for which organisation, with what was typed beside it; no sheet where it is none. */
export type SentList<Name extends string> = {
  context: DeskContext
  controller: Controller
  fields: Record<Name | 'controller', string>
  sheet: Sheet | undefined
}

/** Reads a list that is looked through or taken over, and keeps nothing of it; nothing without a session. Throws `NotFound`. */
export async function sentList<const Name extends string>(
  { request, house }: Pick<Visit, 'request' | 'house'>,
  names: readonly Name[],
): Promise<SentList<Name> | undefined> {
  const context = await staffContext()
  if (!context) return undefined
  const known = ['controller', ...names] as const
  const { fields, files } = await readDocuments(request, { origin: house.origin, fields: known, limits })
  const controller = await findSuppressing(context, fields.controller)
  if (!controller) throw new NotFound()
  const content = files[0]?.content
  const sheet = content instanceof Buffer ? await readSheet(content, listOf) : []
  return { context, controller, fields, sheet: Array.isArray(sheet) ? undefined : sheet }
}
