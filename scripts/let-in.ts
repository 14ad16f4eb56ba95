import { UnusableKeys } from '@/db/sealing/keyring'
import { DatabaseInUse } from '@/db/embedded/folder-lock'
import { isUnavailable } from '@/db/faults'
import { environment } from '@/env'
import { ask, NoAnswer } from './door/ask'
import { NoDatabase } from './door/no-database'
import { LetInAnswer } from './let-in/let-in'

/** EX_USAGE of sysexits.h. */
const usageFault = 64

const said = {
  done: 'The authenticator is removed and every session has ended. At the next sign-in, with the password, a new one is set up.',
  nobody: 'Nobody of the staff signs in with this address. Nothing was changed.',
  left: 'This account is disabled. Nothing was changed: an administrator invites the person anew, or lets them in again.',
} as const

const [email, ...more] = process.argv.slice(2)

if (!email?.includes('@') || more.length > 0) end('Usage: npm run let-in -- ruth@example.org', usageFault)
else await letIn(email)

async function letIn(address: string): Promise<void> {
  try {
    const { values } = await ask(environment(), { ask: 'let-in', email: address })
    for await (const value of values) {
      const { letIn: became } = LetInAnswer.parse(value)
      end(said[became], became === 'done' ? 0 : 1)
    }
  } catch (fault) {
    const isExpected = [UnusableKeys, DatabaseInUse, NoAnswer, NoDatabase].some((kind) => fault instanceof kind)
    if (isExpected && fault instanceof Error) end(fault.message, 1)
    else if (isUnavailable(fault)) end('The database does not answer.', 1)
    else throw fault
  }
}

function end(message: string, exitCode: number): void {
  process[exitCode === 0 ? 'stdout' : 'stderr'].write(`${message}\n`)
  process.exit(exitCode)
}
