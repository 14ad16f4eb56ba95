import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { placeOf } from './order.js'

class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((one, other) => placeOf(one.moduleId) - placeOf(other.moduleId))
  }
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
