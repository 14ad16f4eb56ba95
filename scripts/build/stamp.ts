import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'

const stampFile = '.next/rightsdesk-sources'
const sources = [
  '{app,casework,components,db,documents,domain,emails,messages,public}/**/*.*',
  '*.{ts,js}',
  'package-lock.json',
  'tsconfig.json',
  'scripts/{build,start,worker}.ts',
  'scripts/{build,door,doctor,export,start}/**/*.ts',
]
const notBuilt = /\.test\.tsx?$|\/testing\/|\.md$|^public\/assets\/.*\.(?:css|js)$|^next-env\.d\.ts$/

/** A hash of everything the build is made of. */
export function sourceStamp(): string {
  const hash = createHash('sha256')
  for (const file of globSync(sources).sort()) {
    if (notBuilt.test(file) || !statSync(file).isFile()) continue
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Written after a build that succeeded, from the sources as they were when it began. */
export function keepStamp(stamp: string): void {
  writeFileSync(stampFile, stamp)
}

export function isBuilt(): boolean {
  return existsSync('.next/BUILD_ID')
}

/** Whether there is a build, and of these very sources. */
export function isBuildCurrent(): boolean {
  return isBuilt() && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp()
}
