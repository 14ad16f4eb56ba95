import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import type { Dossier } from '@/db/queries/case-file'
import { sha256 } from '@/db/sealing/chain'
import type { Keyring } from '@/db/sealing/keyring'
import { keepFile } from '@/db/writes/files'
import { adoptStagedFile, type StagedFile } from '@/db/writes/staged-files'
import type { FileScan } from '@/domain/files/file'
import type { HiddenContent } from '@/domain/files/hidden-content'

/**
 * A file as staff or a colleague chose it, its name as it may be shown, with what may lie in it unseen: whole, or kept already,
 * chunk by chunk, while it arrived.
 */
export type ChosenFile = { name: string; scan: FileScan; hidden?: HiddenContent[] } & (
  { content: Buffer } | { staged: StagedFile }
)

/** A chosen file under the id by which facts name it, with its length and hash. */
export type MeasuredFile = ChosenFile & { id: string; bytes: number; sha256: string }

export function measured(file: ChosenFile): MeasuredFile {
  if ('staged' in file) return { ...file, id: file.staged.id, bytes: file.staged.bytes, sha256: file.staged.sha256 }
  return { ...file, id: randomUUID(), bytes: file.content.length, sha256: sha256(file.content) }
}

/** Keeps it with the request, in the transaction of its fact. */
export async function keepChosen(
  tx: Transaction,
  keyring: Keyring,
  { requestId, dossier, purpose }: { requestId: string; dossier: Dossier; purpose: 'answer' | 'task' },
  file: MeasuredFile,
): Promise<void> {
  const { id, name, scan } = file
  if ('staged' in file) return adoptStagedFile(tx, keyring, dossier, { ...file.staged, name, scan })
  return keepFile(tx, keyring, dossier, { id, requestId, purpose, type: 'any', name, scan, content: file.content })
}
