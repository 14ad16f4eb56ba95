import { regimeIds, regimeOf } from '@/domain/regimes/regimes'
import { casesOf } from './case'
import { beginning, commandLine, readingsTaken } from './common'
import { rulesOf } from './law'

/** `docs/deadlines.md`, as the data of the laws and the worked cases give it. */
export function deadlinesDocument(): string {
  const laws = regimeIds.map((id) => regimeOf(id))
  const contents = laws.map(({ name }) => `- [${name}](#${anchorOf(name)})`)
  const sections = laws.flatMap((law) => [
    `## ${law.name}`,
    '',
    `In cases and settings: \`${law.id}\`.`,
    '',
    ...rulesOf(law),
    ...casesOf(law),
  ])
  return `${[...beginning, ...readingsTaken, '## The laws', '', ...contents, '', ...sections, ...commandLine].join('\n')}\n`
}

/** The address a heading gets where Markdown is shown. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number} -]/gu, '')
    .replaceAll(' ', '-')
}
