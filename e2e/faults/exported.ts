import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { House } from '../support/house'

/** One line of `npm run export -- --unseal`, as far as the faults look at it. */
export type ExportedRequest = {
  reference: string
  dueOn: string | null
  historyRows: number
  chain: unknown
  letters: {
    kind: string
    recipientHash: string
    messageId: string
    state: string
    attempts: number
    sentAt: string | null
  }[]
  requester?: { name: string }
}

const run = promisify(execFile)
const withTsx = ['--import', 'tsx']
const maxBuffer = 512 * 1024 * 1024

/** What the installation holds, seen from outside: the product's own export, names included. */
export async function exportOf(house: House): Promise<ExportedRequest[]> {
  const args = [...withTsx, 'scripts/export.ts', '--format', 'jsonl', '--unseal', '--because', 'fault test']
  const { stdout } = await run(process.execPath, args, {
    env: { NODE_ENV: 'production', ...house.environment },
    maxBuffer,
  })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ExportedRequest)
}

/** What `npm run doctor` finds: nothing, or a line a fault. */
export async function doctorOf(house: House): Promise<string> {
  const { stdout } = await run(process.execPath, [...withTsx, 'scripts/doctor.ts'], {
    env: { NODE_ENV: 'production', ...house.environment },
  }).catch((fault: { stdout?: string; message: string }) => ({ stdout: fault.stdout ?? fault.message }))
  return stdout.startsWith('ok') ? '' : stdout.trim()
}

/** A request is whole when it has its due day, its history under an intact chain, and its letters. */
export function isWhole({ dueOn, historyRows, chain, letters }: ExportedRequest): boolean {
  const kinds = letters.map(({ kind }) => kind)
  return (
    dueOn !== null &&
    historyRows >= 1 &&
    chain === 'intact' &&
    kinds.includes('confirm-your-request') &&
    kinds.includes('request-arrived')
  )
}
