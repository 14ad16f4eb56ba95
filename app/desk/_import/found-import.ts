import { notFound, redirect } from 'next/navigation'
import { readSheet, type FoundImport, findImport } from '@/db/queries/imports'
import type { Dossier } from '@/db/queries/case-file'
import { currentContext, type DeskContext } from '../../_server/session'
import { importAddress } from './addresses'

export type ImportProps = { params: Promise<{ id: string }> }

type Found = FoundImport & { context: DeskContext }

/** The import of an address, for who imports at its organisation; a page like any unknown one for everybody else. */
export async function foundImport({ params }: ImportProps): Promise<Found> {
  const context = await currentContext()
  const found = await findImport(context.db, context.actor, (await params).id)
  if (!found) notFound()
  return { ...found, context }
}

/** One that is still on its way, with its sheet; one that is done leads to what came of it. */
export async function importOnItsWay(props: ImportProps) {
  const found = await foundImport(props)
  const { dossier, context, record } = found
  if (!dossier) redirect(importAddress(record.id, 'result'))
  const kept: { dossier: Dossier } = { dossier }
  return { ...found, ...kept, ...(await readSheet(context.db, context.keyring, dossier)) }
}
