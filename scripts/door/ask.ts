import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Environment } from '@/env'
import { answerFrom } from './answer'
import { doorPath } from './door-path'
import { insistOnDatabase } from './no-database'
import { Line, type Question } from './questions'

/** The running process broke its answer off, or said that it could not answer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/**
 * The answer to a question: of the process that has the embedded database open, or, where none runs and on PostgreSQL,
 * of this one. `running` says whether a process answered. Throws `NoDatabase`, `DatabaseInUse`, `UnusableKeys`, `NoAnswer`.
 */
export async function ask(
  environment: Environment,
  question: Question,
): Promise<{ running: boolean; values: AsyncIterable<unknown> }> {
  const visitor = environment.DATABASE_URL ? undefined : await knock(environment.DATABASE_FOLDER)
  if (visitor) return { running: true, values: listen(visitor, question) }
  if (!environment.DATABASE_URL) insistOnDatabase(environment.DATABASE_FOLDER)
  return { running: false, values: await answerFrom(environment, question) }
}

/** Nobody is there when the socket is missing, or left over from a process that was killed. */
function knock(folder: string): Promise<Socket | undefined> {
  const path = doorPath(folder)
  if (!path) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const visitor = connect(path, () => resolve(visitor))
    visitor.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT' || fault.code === 'ECONNREFUSED') resolve(undefined)
      else reject(fault)
    })
  })
}

async function* listen(visitor: Socket, question: Question): AsyncGenerator<unknown> {
  visitor.write(`${JSON.stringify(question)}\n`)
  for await (const text of createInterface({ input: visitor })) {
    const line = Line.parse(JSON.parse(text))
    if ('end' in line) return
    if ('fault' in line) throw new NoAnswer(line.fault)
    yield line.value
  }
  throw new NoAnswer('The running Rightsdesk ended before the answer was complete.')
}
