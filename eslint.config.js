import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { crossingByAlias } from './scripts/lint/crossing-by-alias.ts'
import { transactionUsesTx } from './scripts/lint/transaction-uses-tx.ts'

const tests = ['**/*.test.{ts,tsx}', 'e2e/**', '**/testing/**']
const tools = ['scripts/**', '*.config.{ts,js}', 'e2e/**', '.dependency-cruiser.cjs']
const nextFiles = [
  'app/**/{page,layout,template,loading,error,global-error,not-found,forbidden,default,icon,manifest}.tsx',
]

const everywhere = [
  ['CatchClause > BlockStatement[body.length=0]', 'An error is answered, logged or thrown on, never swallowed.'],
  [
    "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression > BlockStatement[body.length=0]",
    'An error is answered, logged or thrown on, never swallowed.',
  ],
  [
    "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    'Let React escape it: nothing a person typed may become markup.',
  ],
  [
    'CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name=/^(only|skip|todo|fails|skipIf|runIf|fixme)$/]',
    'Every test runs, or it is deleted.',
  ],
  ["CallExpression[callee.property.name='waitForTimeout']", 'Wait for what a person would see, not for time.'],
]
const processEnvironment = [
  "MemberExpression[object.name='process'][property.name='env'], ImportDeclaration[source.value='node:process']",
  'Read the environment through env.ts, where every variable is parsed once.',
]
const defaultExport = ['ExportDefaultDeclaration', 'Export it by name, so that it has one name everywhere.']
const rawSql = [
  "MemberExpression[object.name='sql'][property.name=/^(raw|identifier|unsafe)$/]",
  'Only db/ writes SQL by hand; use a parameter, a query or a write of db/.',
]

export default defineConfig(
  globalIgnores([
    '.next/',
    '.cache/',
    'data/',
    'keys/',
    'next-env.d.ts',
    'test-results/',
    'playwright-report/',
    'public/assets/*.js',
    'scripts/fences/fixtures/',
  ]),
  tseslint.configs.recommendedTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { project: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { 'crossing-by-alias': crossingByAlias, 'transaction-uses-tx': transactionUsesTx } } },
    rules: {
      'house/crossing-by-alias': 'error',
      'house/transaction-uses-tx': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // A function that fulfils an asynchronous contract need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-unsafe-finally': 'error',
      'no-loss-of-precision': 'error',
      'no-control-regex': 'off',
      'no-fallthrough': 'error',
      'no-cond-assign': 'error',
      'no-unreachable-loop': 'error',
      'no-template-curly-in-string': 'error',
      'no-self-compare': 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'max-lines': ['error', 150],
      'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': restricted(processEnvironment, rawSql, defaultExport),
    },
  },
  {
    files: ['domain/**', 'casework/**'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: [
            banned('Date', 'The day is an argument; the database says what time it is.'),
            banned('fetch', 'Nothing here talks to a network.'),
            banned('process', 'Nothing here knows its process; pass the value in.'),
            ...['setTimeout', 'setInterval', 'setImmediate'].map((name) =>
              banned(name, 'Nothing here waits; the worker has a clock.'),
            ),
          ],
          checkGlobalObject: true,
        },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['db/**'], rules: { 'no-restricted-syntax': restricted(processEnvironment, defaultExport) } },
  { files: nextFiles, rules: { 'no-restricted-syntax': restricted(processEnvironment, rawSql) } },
  // Next replaces process.env.NEXT_RUNTIME while it builds, so it has to be written out.
  { files: ['env.ts', 'instrumentation.ts'], rules: { 'no-restricted-syntax': restricted(rawSql, defaultExport) } },
  { files: tools, rules: { 'no-console': 'off', 'no-restricted-syntax': restricted() } },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': restricted(),
      'max-lines': ['error', 200],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['scripts/**', '.dependency-cruiser.cjs', 'eslint.config.js'],
    rules: { 'max-lines': ['error', 200], 'max-lines-per-function': ['error', 50] },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)

function restricted(...selectors) {
  return ['error', ...[...everywhere, ...selectors].map(([selector, message]) => ({ selector, message }))]
}

function banned(name, message) {
  return { name, message }
}
