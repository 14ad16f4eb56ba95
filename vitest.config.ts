import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const exclude = [...configDefaults.exclude, 'e2e/**', '.next/**', 'data/**']
const docsTests = 'scripts/docs/*.test.ts'
const databaseTests = '**/*.db.test.{ts,tsx}'

/** `x.test.ts` needs nothing but the code; `x.db.test.ts` needs a database and runs on both kinds. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...exclude, databaseTests, docsTests] },
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
      include: [databaseTests],
      exclude,
      env: { TEST_DATABASE: kind },
      globalSetup: 'db/testing/global-setup.ts',
      testTimeout: 20_000,
      hookTimeout: 60_000,
    },
  }
}
