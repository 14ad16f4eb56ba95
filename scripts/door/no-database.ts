import { existsSync } from 'node:fs'
import { clusterIn } from '@/db/embedded/engine'

/** There is no embedded database in the folder; asking for it must not make one. */
export class NoDatabase extends Error {
  override readonly name = 'NoDatabase'

  constructor(folder: string) {
    super(`There is no database in ${folder}. Set DATABASE_FOLDER or DATABASE_URL, or make one: npm run migrate`)
  }
}

export function insistOnDatabase(folder: string): void {
  if (!existsSync(clusterIn(folder))) throw new NoDatabase(folder)
}
