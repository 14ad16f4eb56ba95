import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../client'
import { migrate } from '../migrate'

const kept = '.cache/databases'
const aDayMs = 86_400_000
const madeFrom = [
  'db/migrations',
  'db/embedded/create-cluster.ts',
  'node_modules/pg-boss/package.json',
  'node_modules/@electric-sql/pglite/package.json',
]

/**
 * The folder of a migrated, empty embedded database to copy; made anew when what it is made from has changed. Of two
 * runs that make it, one throws its own away.
 */
export async function embeddedTemplate(): Promise<string> {
  const folder = join(kept, fingerprint(madeFrom))
  if (existsSync(folder)) return folder
  await mkdir(kept, { recursive: true })
  const unfinished = await mkdtemp(join(kept, 'unfinished-'))
  await migrate({ folder: unfinished })
  await closeDatabase(await openDatabase({ folder: unfinished }))
  await rename(unfinished, folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOTEMPTY') throw fault
    return rm(unfinished, { recursive: true })
  })
  await removeOld()
  return folder
}

function fingerprint(paths: string[]) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/** Not the one of a run that is going on now, on another branch. */
async function removeOld() {
  for (const path of readdirSync(kept).map((name) => join(kept, name)))
    if (statSync(path).mtimeMs < Date.now() - aDayMs) await rm(path, { recursive: true, force: true })
}
