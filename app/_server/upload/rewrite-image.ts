import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { turns } from './turns'

/** A picture that cannot be read, or not with the time and memory there is for one. */
export class DamagedImage extends Error {
  override readonly name = 'DamagedImage'
}

/** The process could not be started or not be waited for: it says nothing about the picture. */
export class NotChecked extends Error {
  override readonly name = 'NotChecked'
}

const processorSeconds = 2
const waitingSeconds = 15
const memoryBytes = 256 * 1024 * 1024
const outputBytes = 40 * 1024 * 1024
const watchEveryMs = 20

/** Two at a time: more would only take the processor from each other. */
const turn = turns(2)

/**
 * The picture written anew, without metadata and without anything hidden before, behind or beside its pixels, by a
 * process that has two seconds of the processor and 256 MiB, no environment, and may write nothing. Throws `DamagedImage`
 * and `NotChecked`.
 */
export async function rewriteImage(type: 'jpeg' | 'png', content: Buffer): Promise<Buffer> {
  return turn(() => inProcess(type, content))
}

/** Node runs the file as it is; it is found from the folder of the installation, in which every process starts. */
const program = resolve(/* turbopackIgnore: true */ 'app/_server/upload/image-process.ts')
const permissions = ['--permission', '--allow-addons', '--allow-fs-read=*', '--disable-warning=SecurityWarning']

/** Neither secrets nor paths of the installation: a picture that takes the process over finds nothing in it. */
const nothing = {} as NodeJS.ProcessEnv

function inProcess(type: string, content: Buffer): Promise<Buffer> {
  const limited = [`ulimit -t ${processorSeconds}; exec "$0" "$@"`, process.execPath]
  const child = spawn('/bin/sh', ['-c', ...limited, ...permissions, '--max-old-space-size=64', program, type], {
    env: nothing,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const said = listenTo(child)
  const { isLate, stop } = watch(child)
  // A process that ends before it has read everything breaks the pipe; how it ended is what counts.
  child.stdin.on('error', () => undefined)
  child.stdin.end(content)
  return new Promise((done, fail) => {
    child.on('error', () => fail(new NotChecked()))
    child.on('close', (code) => {
      stop()
      // The first byte says that the process had started; before it, nothing was learned about the picture.
      const picture = Buffer.concat(said).subarray(1)
      if (code === 0 && picture.length > 0) done(picture)
      else fail(isLate() || said.length === 0 ? new NotChecked() : new DamagedImage())
    })
  })
}

type Child = ChildProcessByStdio<Writable, Readable, null>

/** What the process writes, up to more than any picture can become. */
function listenTo(child: Child): Buffer[] {
  const parts: Buffer[] = []
  let length = 0
  child.stdout.on('data', (part: Buffer) => {
    parts.push(part)
    length += part.length
    if (length > outputBytes) child.kill('SIGKILL')
  })
  return parts
}

/** Ends the process when it holds too much memory, or when nobody can wait for it any longer. */
function watch(child: Child): { isLate: () => boolean; stop: () => void } {
  let late = false
  const alarm = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, waitingSeconds * 1000)
  const eye = setInterval(() => {
    void memoryOf(child.pid).then((bytes) => bytes > memoryBytes && child.kill('SIGKILL'))
  }, watchEveryMs)
  const stop = () => {
    clearTimeout(alarm)
    clearInterval(eye)
  }
  return { isLate: () => late, stop }
}

/** What Linux says the process holds in memory; 0 where it does not say. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}
