import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { installDebianProgram } from './debian-program'
import type { Fault } from './fault'
import { MountedDisk } from './mounted-disk'

type Engine = 'durable' | 'plain'
type Cut = { acknowledged: number; lost: number }

const writesForMs = 1000
const plainRounds = 3

/** What is on the disk at one moment, opened as after a power cut. The same is done to PGlite as it comes, which fails. */
export const powerCut: Fault = {
  id: 'A5',
  says: 'a power cut loses nothing acknowledged on the embedded database, and loses it on PGlite as it comes',
  count: { soak: 50 },
  run: async (rounds) => {
    if (process.getuid?.() !== 0) return { ok: false, figure: 'mounting a disk needs root; it was not run' }
    installDebianProgram('mkfs.ext4', 'e2fsprogs')
    const durable = await cuts('durable', rounds)
    const plain = await cuts('plain', plainRounds)
    const lost = durable.filter((cut) => cut.lost > 0).length
    const lostPlain = plain.filter((cut) => cut.lost > 0).length
    const acknowledged = Math.max(...durable.map((cut) => cut.acknowledged))
    return {
      ok: lost === 0 && lostPlain > 0 && durable.every((cut) => cut.acknowledged > 0),
      figure: `${rounds - lost} of ${rounds} rounds lost nothing of ${acknowledged} rows; unpatched ${lostPlain} of ${plainRounds} rounds lost`,
    }
  },
}

/** One disk for all rounds: after each cut the writer is started again on what it had, as after a crash. */
async function cuts(engine: Engine, rounds: number): Promise<Cut[]> {
  const disk = MountedDisk.make()
  try {
    const folder = `${disk.mount('now')}/database`
    const done: Cut[] = []
    for (let round = 0; round < rounds; round++) done.push(await cutOnce(disk, folder, engine))
    return done
  } finally {
    disk.remove()
  }
}

async function cutOnce(disk: MountedDisk, folder: string, engine: Engine): Promise<Cut> {
  const writer = spawn(process.execPath, [...command, 'write', folder, engine], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged = await writeFor(writer, writesForMs)
  disk.cut()
  writer.kill('SIGKILL')
  await once(writer, 'exit')
  const then = disk.mount('then')
  const held = await heldIn(`${then}/database`, engine)
  disk.unmount(then)
  const all = Array.from({ length: acknowledged }, (_, index) => index + 1)
  return { acknowledged, lost: all.filter((row) => !held.has(row)).length }
}

const command = ['--import', 'tsx', 'e2e/faults/power-cut-writer.ts']

/** Lets it write for a while, then holds it still; gives how many rows it had acknowledged before that. */
async function writeFor(writer: ChildProcess, ms: number): Promise<number> {
  if (!writer.stdout) throw new Error('The writer has no output')
  const lines = createInterface({ input: writer.stdout })
  let acknowledged = 0
  lines.on('line', (line) => (acknowledged = Number(line) || acknowledged))
  await once(lines, 'line')
  await setTimeout(ms)
  writer.kill('SIGSTOP')
  return acknowledged
}

/** The rows that are there after the cut; a database that does not open any more holds none. */
async function heldIn(folder: string, engine: Engine): Promise<Set<number>> {
  const { stdout } = await promisify(execFile)(process.execPath, [...command, 'count', folder, engine], {
    maxBuffer: 16 * 1024 * 1024,
    timeout: 60_000,
  }).catch(() => ({ stdout: '' }))
  return new Set(stdout.trim().split(',').filter(Boolean).map(Number))
}
