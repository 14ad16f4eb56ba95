import { readFileSync } from 'node:fs'

/** Sends a signal to a process and all its descendants; those that have just ended need none. */
export function signalTree(pid: number, signal: NodeJS.Signals): void {
  for (const member of processTree(pid)) unlessGone(() => process.kill(member, signal))
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

function unlessGone<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ESRCH')) return
    throw fault
  }
}
