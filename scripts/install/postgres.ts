import { existsSync, globSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { installDebianPackages } from './debian-packages'
import { MissingPart } from './missing-part'

const clusterSettings = '/etc/postgresql-common/createcluster.conf'

/** The folder with PostgreSQL's own programs (`initdb`, `postgres`…): from PATH, from Debian's place, or freshly installed. */
export function installPostgres(): string {
  const found = findPostgres()
  if (found) return found

  const restore = keepDebianFromStartingACluster()
  try {
    installDebianPackages('PostgreSQL', ['postgresql'])
  } finally {
    restore()
  }
  const installed = findPostgres()
  if (!installed)
    throw new MissingPart('PostgreSQL was installed, but its programs initdb and postgres were not found.')
  return installed
}

/** The folder with PostgreSQL's programs, the newest of several; nothing when there is none. */
function findPostgres(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...globSync('/usr/lib/postgresql/*/bin').sort((a, b) => versionOf(b) - versionOf(a)),
  ]
  const folder = folders.find((candidate) => ['initdb', 'postgres'].every((name) => existsSync(join(candidate, name))))
  return folder && dirname(realpathSync(join(folder, 'postgres')))
}

function versionOf(folder: string): number {
  return Number(/\/postgresql\/(\d+)/.exec(folder)?.[1] ?? 0)
}

/** Debian's package creates and starts a server on port 5432; the tests start their own, so nothing is left running. */
function keepDebianFromStartingACluster(): () => void {
  if (process.getuid?.() !== 0) return () => undefined
  const before = existsSync(clusterSettings) ? readFileSync(clusterSettings) : undefined
  mkdirSync(dirname(clusterSettings), { recursive: true })
  writeFileSync(clusterSettings, 'create_main_cluster = false\n')
  return () => (before ? writeFileSync(clusterSettings, before) : rmSync(clusterSettings, { force: true }))
}
