export interface Step {
  readonly name: string
  readonly commands: readonly (readonly string[])[]
  /** Where vitest leaves its report, when the step is tests. */
  readonly report?: string
}

/** What `npm run check` runs, the longest first, so that two at a time end together. */
export const steps: readonly Step[] = [
  { name: 'lint', commands: [['eslint', '--max-warnings', '0', '.']] },
  {
    name: 'types',
    commands: [
      ['next', 'typegen'],
      ['tsc', '--noEmit'],
    ],
  },
  vitestStep('unit tests', 'unit'),
  { name: 'format', commands: [['prettier', '--check', '--log-level=warn', '.']] },
  {
    name: 'fences',
    commands: [['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', '.']],
  },
  { name: 'dead code', commands: [['knip', '--no-progress', '--no-config-hints']] },
  vitestStep('docs current', 'docs'),
]

function vitestStep(name: string, project: string): Step {
  const report = `.cache/${project}-tests.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name, report, commands: [['vitest', 'run', '--project', project, ...reporters]] }
}
