import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundedHouse } from '../support/founded-house'
import { fillIn, receiptOf, Visitor } from '../support/submit'
import { until } from '../support/until'
import { installDebianProgram } from './debian-program'
import type { Fault } from './fault'

/** The running product is watched from outside: its log is on the disk before a person reads that it was received. */
export const walBeforeAnswer: Fault = {
  id: 'A5-strace',
  says: 'an fsync of a file of pg_wal lies between the POST and its answer on the embedded database',
  count: { ci: 20, soak: 100 },
  run: async (requests) => {
    installDebianProgram('strace', 'strace')
    const { house, form } = await foundedHouse({ clock: 'real' })
    const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-strace-'))
    try {
      const trace = await Trace.of(house.processId, join(folder, 'trace'))
      const spans = []
      for (let number = 1; number <= requests; number++) spans.push(await sendOne(house.origin, form, number))
      await trace.end()
      const synced = trace.moments()
      const covered = spans.filter(([from, to]) => synced.some((at) => at > from && at < to)).length
      return { ok: covered === requests, figure: `${covered} of ${requests} requests` }
    } finally {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Seconds since 1970 at which "Send request" was pressed and its answer read. */
async function sendOne(origin: string, form: string, number: number): Promise<[number, number]> {
  const visitor = new Visitor(origin)
  const asking = { rights: ['erasure'], name: `Person Number ${number}`, email: `person.${number}@people.example` }
  const check = await fillIn(visitor, form, asking)
  const from = Date.now() / 1000
  const answer = await visitor.pressOnly(check)
  const to = Date.now() / 1000
  const location = answer.headers.get('location')
  if (!location || !receiptOf(await visitor.open(new URL(location, origin).pathname)).reference)
    throw new Error(`Request ${number} was not taken: ${answer.status}`)
  return [from, to]
}

/** strace on a process, its threads and its children. */
class Trace {
  private constructor(
    readonly strace: ReturnType<typeof spawn>,
    readonly file: string,
  ) {}

  static async of(processId: number, file: string): Promise<Trace> {
    const watched = childrenOf(processId).flatMap((id) => ['-p', String(id)])
    const options = ['-f', '-y', '-ttt', '-e', 'trace=fsync,fdatasync', '-o', file]
    const strace = spawn('strace', [...options, ...watched], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    strace.stderr?.on('data', (data: Buffer) => (said += data.toString()))
    await until('strace has attached', () => (said.includes('attached') ? true : undefined))
    return new Trace(strace, file)
  }

  async end(): Promise<void> {
    const ended = once(this.strace, 'exit')
    this.strace.kill('SIGINT')
    await ended
  }

  /** When an fsync of the write-ahead log began. */
  moments(): number[] {
    return readFileSync(this.file, 'utf8')
      .split('\n')
      .filter((line) => /f(data)?sync\(\d+<[^>]*\/pg_wal\//.test(line))
      .map((line) => Number(/\d{10}\.\d+/.exec(line)?.[0]))
  }
}

/** A process with everything below it: the web server may run in a child of the start script. */
function childrenOf(processId: number): number[] {
  const path = `/proc/${processId}/task/${processId}/children`
  const children = readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return [processId, ...children.flatMap(childrenOf)]
}
