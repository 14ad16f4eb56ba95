import { text } from 'node:stream/consumers'
import { type ContractResult, answerCase } from '@/domain/deadlines/contract'

/** Reads a JSON array of cases and writes the results in the same order; exit code 1 where one could not be computed. */
async function answerCases(): Promise<void> {
  const cases = readCases(await text(process.stdin))
  if ('fault' in cases) {
    process.stderr.write(`${cases.fault}\nGive a JSON array of cases on the standard input.\n`)
    process.exitCode = 1
    return
  }
  const results = cases.written.map((written) => answerCase(written))
  process.stdout.write(`${JSON.stringify(results, null, 1)}\n`)
  if (results.some(failed)) process.exitCode = 1
}

/** A byte order mark, with which some editors begin a file, is no part of JSON. */
function readCases(input: string): { written: unknown[] } | { fault: string } {
  const json = input.replace(/^\uFEFF/, '')
  if (json.trim() === '') return { fault: 'no-input: nothing was given' }
  try {
    const parsed: unknown = JSON.parse(json)
    return Array.isArray(parsed) ? { written: parsed } : { fault: 'not-an-array: what was given is no JSON array' }
  } catch (cause) {
    return { fault: `not-json: ${cause instanceof Error ? cause.message : String(cause)}` }
  }
}

function failed(result: ContractResult): boolean {
  return 'error' in result
}

await answerCases()
