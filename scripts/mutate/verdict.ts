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
const alive = ['Survived', 'NoCoverage']

/** The survivors by file and line, then the score; a mutant that could not be judged, or was not, fails the run. */
export function judge(
  results: readonly Tried[],
  atLeast: { score: number; mutants: number },
): { lines: string[]; ok: boolean } {
  const survivors = results.filter(({ status }) => alive.includes(status))
  const unjudged = results.filter(({ status }) => !detected.includes(status) && !alive.includes(status))
  const score = (100 * results.filter(({ status }) => detected.includes(status)).length) / results.length
  return {
    lines: [
      ...[...survivors, ...unjudged].map(described).sort(),
      `${results.length} mutants, ${survivors.length} survived, ${unjudged.length} could not be judged: ${score.toFixed(1)} %`,
    ],
    ok: results.length >= atLeast.mutants && score >= atLeast.score && unjudged.length === 0,
  }
}

function described({ fileName, location, mutatorName, replacement = '', status }: Tried): string {
  const became = replacement.replaceAll(/\s+/g, ' ').slice(0, 80)
  return `${relative('', fileName)}:${location.start.line} ${status} ${mutatorName} → ${became}`
}
