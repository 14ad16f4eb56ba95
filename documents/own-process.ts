import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'

/** What a process may use: of the processor, of time, of memory, and how much it may write. */
export type Limits = {
  processorSeconds: number
  waitingSeconds: number
  memoryBytes: number
  heapMebibytes: number
  outputBytes: number
}

/** What a process gave; `began` once its first byte came, which says that it had started, `late` when nobody waited longer. */
export type Given = { output: Buffer | null; began: boolean; late: boolean }

const watchEveryMs = 20
const permissions = ['--permission', '--allow-addons', '--allow-fs-read=*', '--disable-warning=SecurityWarning']

/** Neither secrets nor paths of the installation: what takes the process over finds nothing in it. */
const nothing = {} as NodeJS.ProcessEnv

/**
 * Runs one of our files as a process of its own, which has no environment and may write nothing but its output, and
 * gives what it wrote. Node runs the file as it is. Rejects when the process cannot be started.
 */
export function inOwnProcess(
  program: string,
  args: readonly string[],
  input: Iterable<Buffer>,
  limits: Limits,
): Promise<Given> {
  const limited = [`ulimit -t ${limits.processorSeconds}; exec "$0" "$@"`, process.execPath]
  const heap = `--max-old-space-size=${limits.heapMebibytes}`
  const child = spawn('/bin/sh', ['-c', ...limited, ...permissions, heap, program, ...args], {
    env: nothing,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const said = listenTo(child, limits)
  const { isLate, stop } = watch(child, limits)
  // A process that ends before it has read everything breaks the pipe; how it ended is what counts.
  child.stdin.on('error', () => undefined)
  for (const part of input) child.stdin.write(part)
  child.stdin.end()
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      stop()
      const output = Buffer.concat(said).subarray(1)
      done({ output: code === 0 && output.length > 0 ? output : null, began: said.length > 0, late: isLate() })
    })
  })
}

type Child = ChildProcessByStdio<Writable, Readable, null>

/** What the process writes, up to more than it ever should. */
function listenTo(child: Child, { outputBytes }: Limits): Buffer[] {
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
function watch(child: Child, { waitingSeconds, memoryBytes }: Limits): { isLate: () => boolean; stop: () => void } {
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
