interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  optionalDependencies?: Record<string, string>
}

export interface LockFile {
  packages: Record<string, LockedPackage>
}

interface Missing {
  readonly owner: string
  readonly name: string
  readonly version: string
}

const systems = ['linux', 'darwin', 'win32', 'freebsd', 'android', 'openharmony']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32']

/**
 * Optional packages that another one asks for and that have no entry. `npm install` drops those that its registry did
 * not serve, mostly of other platforms, and `npm ci` then refuses the file everywhere.
 */
export function missingFromLockFile({ packages }: LockFile): Missing[] {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, owner, name))
      .map(([name, version]) => ({ owner, name, version })),
  )
}

/** Adds what is missing, from the exact version that its owner names and the platform in its name; returns what was added. */
export function completeLockFile(lockFile: LockFile): string[] {
  const missing = missingFromLockFile(lockFile)
  for (const { owner, name, version } of missing) {
    if (!/^\d+\.\d+\.\d+/.test(version))
      throw new Error(`${name} ${version} is no exact version: run npm install where it is served.`)
    lockFile.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name, lockFile.packages[owner]?.dev),
    }
  }
  lockFile.packages = Object.fromEntries(Object.entries(lockFile.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  return missing.map(({ name, version }) => `${name} ${version}`)
}

function isLocked(packages: LockFile['packages'], owner: string, name: string): boolean {
  const folders = owner
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'))
  return ['', ...folders].some((folder) => `${folder}${folder && '/'}node_modules/${name}` in packages)
}

function platformOf(name: string, dev: boolean | undefined): LockedPackage {
  const words = (name.split('/').at(-1) ?? '').split('-')
  const cpu = processors.find((processor) => words.includes(processor))
  const os = systems.find((system) => words.includes(system))
  if (!cpu) throw new Error(`${name} does not say for which platform it is: run npm install where it is served.`)
  return { cpu: [cpu], ...(dev && { dev }), optional: true, ...(os && { os: [os] }) }
}
