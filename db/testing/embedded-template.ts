import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { closeDatabase, openDatabase } from '../client'
import { migrate } from '../migrate'

const kept = '.cache/databases'
const madeFrom = [
  'db/migrations',
  'db/embedded',
  'node_modules/pg-boss/package.json',
  'node_modules/@electric-sql/pglite/package.json',
]

/** The folder of a migrated, empty embedded database to copy; made anew when what it is made from has changed. */
export async function embeddedTemplate(): Promise<string> {
  const folder = join(kept, fingerprint(madeFrom))
  if (existsSync(folder)) return folder
  await mkdir(kept, { recursive: true })
  const unfinished = await mkdtemp(join(kept, 'unfinished-'))
  await migrate({ folder: unfinished })
  await closeDatabase(await openDatabase({ folder: unfinished }))
  await rename(unfinished, folder)
  await removeOthers(basename(folder))
  return folder
}

function fingerprint(paths: string[]) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

function filesIn(path: string): string[] {
  if (path.endsWith('.json')) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function removeOthers(current: string) {
  for (const name of readdirSync(kept))
    if (name !== current && !name.startsWith('unfinished-'))
      await rm(join(kept, name), { recursive: true, force: true })
}
