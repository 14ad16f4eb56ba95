import { relative } from 'node:path'

/** What Stryker says of one mutant; of `location` the line counts from 1. */
export type Tried = {
  fileName: string
  status: string
  mutatorName: string
  replacement?: string
  location: { start: { line: number } }
}

const detected = ['Killed', 'Timeout']
/** One with which the tests cannot even be loaded was noticed by nobody in particular: it counts against the score. */
const undetected = ['Survived', 'NoCoverage', 'RuntimeError']

/** The survivors by file and line, then the score; a mutant that was not tried fails the run. */
export function judge(
  results: readonly Tried[],
  atLeast: { score: number; mutants: number },
): { lines: string[]; ok: boolean } {
  const survivors = results.filter(({ status }) => undetected.includes(status))
  const untried = results.filter(({ status }) => !detected.includes(status) && !undetected.includes(status))
  const score = (100 * results.filter(({ status }) => detected.includes(status)).length) / results.length
  return {
    lines: [
      ...[...survivors, ...untried].map(described).sort(),
      `${results.length} mutants, ${survivors.length} survived, ${untried.length} not tried: ${score.toFixed(1)} %`,
    ],
    ok: results.length >= atLeast.mutants && score >= atLeast.score && untried.length === 0,
  }
}

function described({ fileName, location, mutatorName, replacement = '', status }: Tried): string {
  const became = replacement.replaceAll(/\s+/g, ' ').slice(0, 80)
  return `${relative('', fileName)}:${location.start.line} ${status} ${mutatorName} → ${became}`
}
