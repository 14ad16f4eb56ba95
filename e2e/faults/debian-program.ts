import { spawnSync } from 'node:child_process'
import { installDebianPackages } from '@/scripts/install/debian-packages'

/** Installs the package of a program that is not there; throws what to do where it cannot. */
export function installDebianProgram(program: string, debianPackage: string): void {
  const found = spawnSync(program, ['-V'], { stdio: 'ignore' })
  if (found.error) installDebianPackages(program, [debianPackage])
}
