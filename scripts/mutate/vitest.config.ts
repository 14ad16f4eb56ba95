import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests that can see a mutant of the engine: those that run it in their own process. */
export default defineConfig({
  test: {
    include: ['domain/**/*.test.ts', 'scripts/docs/deadlines.test.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
  resolve: { alias: [{ find: /^@\//, replacement: fileURLToPath(new URL('../../', import.meta.url)) }] },
})
