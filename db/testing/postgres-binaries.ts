import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const debian = '/usr/lib/postgresql'

/** The folder with `postgres` and `initdb`: the newest of Debian's packages, else the first of PATH. */
export function postgresBinaries(): string {
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const found = folders.find((folder) => ['postgres', 'initdb'].every((program) => existsSync(join(folder, program))))
  if (!found) throw new Error('PostgreSQL is not installed. On Debian: apt-get install postgresql')
  return found
}
