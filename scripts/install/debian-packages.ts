import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { MissingPart } from './missing-part'

const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
let listsAreFresh = false

/**
 * Installs Debian packages when this machine has apt-get and we are root; throws a MissingPart that names the command
 * otherwise.
 */
export function installDebianPackages(part: string, names: string[]): void {
  const byHand = `apt-get install --no-install-recommends ${names.join(' ')}`
  if (!existsSync('/usr/bin/apt-get')) {
    throw new MissingPart(`${part} is missing and this machine has no apt-get. Install it, and run this again.`)
  }
  if (process.getuid?.() !== 0) {
    throw new MissingPart(`${part} is missing. Install it with "sudo ${byHand}", and run this again.`)
  }

  console.error(`Installing ${part}: ${byHand}`)
  if (!listsAreFresh) aptGet(part, ['update'])
  listsAreFresh = true
  aptGet(part, ['install', '--yes', '--no-install-recommends', ...names])
}

function aptGet(part: string, args: string[]): void {
  const options = [
    '-q',
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Dpkg::Use-Pty=0',
    '-o',
    'Dpkg::Options::=--force-confold',
  ]
  const { status, stdout, stderr, error } = spawnSync('apt-get', [...options, ...args], {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return
  const said = `${stdout}\n${stderr}\n${error?.message ?? ''}`.trim().split('\n').slice(-15).join('\n')
  throw new MissingPart(`${part} could not be installed: apt-get ${args.join(' ')} failed.\n${said}`)
}
