import { parseArgs } from 'node:util'
import { openKeyring, UnusableKeys } from '@/db/sealing/keyring'
import { DatabaseInUse } from '@/db/embedded/folder-lock'
import { isUnavailable } from '@/db/faults'
import { environment } from '@/env'
import { ask, NoAnswer } from './door/ask'
import { NoDatabase } from './door/no-database'
import { Exported } from './export/exported'
import { unseal } from './export/unseal'
import { print } from './export/print'

const usage =
  'npm run --silent export -- --format jsonl [--unseal [--because "why the names are needed"] [--keys FILE]]'

/** EX_USAGE of sysexits.h. */
const usageFault = 64

await run()

async function run(): Promise<void> {
  const options = readOptions()
  if (!options) return end(`Usage: ${usage}`, usageFault)
  try {
    await exportTo(options)
    process.exit(0)
  } catch (fault) {
    const isExpected = [UnusableKeys, DatabaseInUse, NoAnswer, NoDatabase].some((kind) => fault instanceof kind)
    if (isExpected && fault instanceof Error) end(fault.message, 1)
    else if (isUnavailable(fault)) end('The database does not answer.', 1)
    else throw fault
  }
}

/** The keys are read before anything is asked for: without them nothing is exported and nothing noted. */
async function exportTo({ isUnsealed, because, keysFile }: NonNullable<ReturnType<typeof readOptions>>): Promise<void> {
  const keyring = isUnsealed ? openKeyring(keysFile) : undefined
  const { values } = await ask(environment(), { ask: 'export', sealed: isUnsealed, because })
  for await (const value of values) {
    const exported = Exported.parse(value)
    await print({ ...exported.facts, ...(keyring && unseal(keyring, exported)) })
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'jsonl' },
        unseal: { type: 'boolean', default: false },
        because: { type: 'string' },
        keys: { type: 'string', default: environment().KEYS_FILE },
      },
    })
    if (values.format !== 'jsonl') return undefined
    return { isUnsealed: values.unseal, because: values.because ?? null, keysFile: values.keys }
  } catch (fault) {
    if (fault instanceof TypeError) return undefined
    throw fault
  }
}

function end(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`)
  process.exit(exitCode)
}
