import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { WaitingFirst } from './scripts/test/waiting-first'

const exclude = [...configDefaults.exclude, '.cache/**', 'e2e/**', '.next/**', 'data/**']
const docsTests = 'scripts/docs/*.test.ts'
const databaseTests = '**/*.db.test.{ts,tsx}'
const oneKindOnly = '**/*.{embedded,postgres}.test.ts'

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
      exclude,
      env: { TEST_DATABASE: kind },
      globalSetup: 'db/testing/global-setup.ts',
      setupFiles: ['app/testing/as-next.ts'],
      hookTimeout: 60_000,
    },
  }
}
