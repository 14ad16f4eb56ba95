import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Sends a signal to a process and all its descendants; those that have just ended need none. */
export function signalTree(pid: number, signal: NodeJS.Signals): void {
  for (const member of processTree(pid)) send(member, signal)
}

/**
 * SIGKILL for a process and all its descendants, and returns when none of them runs any more. What they shared, such as
 * memory and files, is free only then: the root's own exit does not tell it.
 */
export async function killTree(pid: number): Promise<void> {
  send(pid, 'SIGSTOP')
  const members = processTree(pid)
  for (const member of members) send(member, 'SIGKILL')
  for (let attempt = 0; attempt < 3000; attempt++) {
    if (!members.some(runs)) return
    await setTimeout(10)
  }
  throw new Error('a killed process still runs after 30 seconds')
}

function processTree(pid: number): number[] {
  const children = unlessGone(() => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')) ?? ''
  return [
    pid,
    ...children
      .split(' ')
      .filter(Boolean)
      .flatMap((child) => processTree(Number(child))),
  ]
}

/** A zombie holds nothing any more. The state is the first word after the name, which stands in brackets: proc(5). */
function runs(pid: number): boolean {
  const status = unlessGone(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const state = status?.slice(status.lastIndexOf(')') + 2, status.lastIndexOf(')') + 3)
  return state !== undefined && !['Z', 'X'].includes(state)
}

function send(pid: number, signal: NodeJS.Signals) {
  unlessGone(() => process.kill(pid, signal))
}

function unlessGone<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ESRCH')) return
    throw fault
  }
}
