import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const exclude = [...configDefaults.exclude, '.cache/**', 'e2e/**', '.next/**', 'data/**']
const docsTests = 'scripts/docs/*.test.ts'
const databaseTests = '**/*.db.test.{ts,tsx}'
const oneKindOnly = '**/*.{embedded,postgres}.test.ts'

/** What stands above `db` meets the embedded database in the journeys, and by every verb once; `npm test` asks the rest of PostgreSQL. */
const isAboveOnce = process.env['TESTS_ABOVE_DB'] === 'on-postgres'
const aboveDb = [
  'app/**',
  'emails/**',
  'casework/*/**',
  'casework/!(every-verb|perform|submit-request|redating).db.test.ts',
]

/** They wait for the clock of a queue or for a killed server, longest first: begun last, they would be waited for alone. */
const waiting = ['db/queue.postgres.test.ts', 'db/queue.db.test.ts', 'db/server.postgres.test.ts']

class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = waiting.findIndex((name) => moduleId.endsWith(name))
  return place === -1 ? waiting.length : place
}

/**
 * `x.test.ts` needs nothing but the code; `x.db.test.ts` needs a database and runs on both kinds;
 * `x.embedded.test.ts` and `x.postgres.test.ts` are about what only one kind has.
 */
export default defineConfig({
  test: {
    // One more than the cores: some tests wait for the clock of a database or a queue.
    maxWorkers: 3,
    // No test mocks a module, so the files of a worker share what they import, and each closes what it opens.
    isolate: false,
    // Two steps of the check share two cores: a test that takes long has not failed.
    testTimeout: 20_000,
    sequence: { sequencer: WaitingFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, databaseTests, oneKindOnly, docsTests],
        },
      },
      { extends: true, test: { name: 'docs', include: [docsTests] } },
      databaseProject('embedded'),
      databaseProject('postgres'),
    ],
  },
  resolve: { alias: [{ find: /^@\//, replacement: fileURLToPath(new URL('./', import.meta.url)) }] },
})

function databaseProject(kind: 'embedded' | 'postgres') {
  return {
    extends: true as const,
    test: {
      name: kind,
      include: [databaseTests, `**/*.${kind}.test.ts`],
      exclude: [...exclude, ...(kind === 'embedded' && isAboveOnce ? aboveDb : [])],
      env: { TEST_DATABASE: kind },
      globalSetup: 'db/testing/global-setup.ts',
      setupFiles: ['app/testing/as-next.ts'],
      hookTimeout: 60_000,
    },
  }
}
