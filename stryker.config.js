/** Nothing is ignored: each mutant of the engine is tried, and one that no test reaches counts as a survivor. */
const config = {
  testRunner: 'vitest',
  plugins: ['./scripts/mutate/vitest-plugin.js'],
  vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
  ignorePatterns: [
    '**',
    '!components/**',
    '!domain/**',
    '!scripts/**',
    '!docs/**',
    '!messages/**',
    '!package.json',
    '!tsconfig.json',
  ],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: '.cache/mutate/incremental.json',
  tempDirName: '.cache/mutate/sandbox',
  cleanTempDir: 'always',
  concurrency: 2,
  // Generous, so that other work on the machine does not pass for a mutant that never ends.
  timeoutMS: 40_000,
  timeoutFactor: 6,
  disableTypeChecks: false,
  reporters: ['progress-append-only'],
}

export default config
