import { text } from 'node:stream/consumers'
import { type ContractResult, answerCase } from '@/domain/deadlines/contract'

/** Reads a JSON array of cases and writes the results in the same order; exit code 1 where one could not be computed. */
async function answerCases(): Promise<void> {
  const cases = parseCases(await text(process.stdin))
  if (!cases) {
    process.stderr.write('Give a JSON array of cases on the standard input.\n')
    process.exitCode = 1
    return
  }
  const results = cases.map(answerCase)
  process.stdout.write(`${JSON.stringify(results, null, 1)}\n`)
  if (results.some(failed)) process.exitCode = 1
}

function parseCases(written: string): unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(written)
    return Array.isArray(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

function failed(result: ContractResult): boolean {
  return 'error' in result
}

await answerCases()
