import { stat } from 'node:fs/promises'
import type { Database } from '../client'
import { backup, backupsIn } from './backup'

const hoursBetween = 20

/** Backs the embedded database up where the newest backup is most of a day old, so that a night switched off is made up for. */
export async function backUpIfDue(db: Database, { folder, keep }: { folder: string; keep: number }): Promise<void> {
  const [newest] = await backupsIn(folder).catch(noneYet)
  const isFresh = newest !== undefined && Date.now() - (await stat(newest)).mtimeMs < hoursBetween * 3_600_000
  if (!isFresh) await backup(db, { folder, keep })
}

function noneYet(fault: unknown): string[] {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
  throw fault
}
