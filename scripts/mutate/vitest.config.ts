import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What notices most comes first and what takes longest last, because the first failure settles a mutant. */
const order = ['scripts/docs/deadlines.test.ts', 'cases.test.ts', '', 'public-holidays.test.ts', 'properties.test.ts']

class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = order.findIndex((name) => name !== '' && moduleId.endsWith(name))
  return place === -1 ? order.indexOf('') : place
}

/** The tests that can see a mutant of the engine: those that run it in their own process. */
export default defineConfig({
  test: {
    include: [
      'scripts/docs/deadlines.test.ts',
      'domain/{calendar,deadlines,regimes,requests}/**/*.test.ts',
      'domain/policies/{applicable-law,fees,refusals,refusal-grounds,long-pause}.test.ts',
    ],
    isolate: false,
    // The same draws for every mutant, so that a survivor survives again, and few of them.
    env: { PROPERTY_SEED: '1', PROPERTY_RUNS: '25' },
    testTimeout: 60_000,
    sequence: { sequencer: QuickestFirst },
  },
  resolve: { alias: [{ find: /^@\//, replacement: fileURLToPath(new URL('../../', import.meta.url)) }] },
})
