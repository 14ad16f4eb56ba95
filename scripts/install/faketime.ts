import { globSync } from 'node:fs'
import { installDebianPackages } from './debian-packages'
import { MissingPart } from './missing-part'

/** The library that shows a process another day when it stands in LD_PRELOAD; installed when it is not there. */
export function installFaketime(): string {
  const found = findFaketime()
  if (found) return found
  installDebianPackages('libfaketime', ['libfaketime'])
  const installed = findFaketime()
  if (!installed) throw new MissingPart('libfaketime was installed, but libfaketimeMT.so.1 was not found.')
  return installed
}

/** The path of the library for programs with threads; nothing when it is not installed. */
export function findFaketime(): string | undefined {
  return globSync(['/usr/lib/*/faketime/libfaketimeMT.so.1', '/usr/{local/,}lib/faketime/libfaketimeMT.so.1']).at(0)
}
