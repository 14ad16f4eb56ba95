import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'

const verb = 'casework/example.ts'
const law = 'domain/example.ts'
const page = 'app/desk/example.tsx'

const bans = [
  ['any', law, 'export const a: any = 1', '@typescript-eslint/no-explicit-any'],
  ['!', law, 'export const a = (b?: string) => b!', '@typescript-eslint/no-non-null-assertion'],
  ['a clock in the law', law, 'export const now = () => new Date()', 'no-restricted-globals'],
  ['a clock in a verb', verb, 'export const now = () => globalThis.Date.now()', 'no-restricted-globals'],
  ['a timer in a verb', verb, 'export const wait = () => setTimeout(wait, 1)', 'no-restricted-globals'],
  ['the network in a verb', verb, "export const ask = () => fetch('http://127.0.0.1')", 'no-restricted-globals'],
  ['the environment', page, 'export const secret = process.env.SECRET', 'no-restricted-syntax'],
  ['the environment by import', 'db/example.ts', "import { env } from 'node:process'", 'no-restricted-syntax'],
  [
    'markup from text',
    page,
    'export const A = () => <b dangerouslySetInnerHTML={{ __html: "" }} />',
    'no-restricted-syntax',
  ],
  ['eval', page, "export const a: unknown = eval('1')", 'no-eval'],
  [
    'SQL by hand',
    page,
    "export const a = (sql: { raw(text: string): string }) => sql.raw('1')",
    'no-restricted-syntax',
  ],
  ['an empty catch', verb, 'export function a() { try { a() } catch { /* whatever */ } }', 'no-restricted-syntax'],
  ['an empty .catch()', verb, 'export const a = (b: Promise<void>) => b.catch(() => {})', 'no-restricted-syntax'],
  [
    'a forgotten promise',
    verb,
    'export const a = (b: () => Promise<void>) => { b() }',
    '@typescript-eslint/no-floating-promises',
  ],
  ['a default export', 'components/example.tsx', 'export default function A() { return 1 }', 'no-restricted-syntax'],
  ['console', page, "console.log('a person')", 'no-console'],
  [
    'a test that is alone',
    'domain/example.test.ts',
    "import { test } from 'vitest'\ntest.only('a', () => undefined)",
    'no-restricted-syntax',
  ],
  ['a promise to come back', law, `// ${'TO'}${'DO'}: later`, 'no-warning-comments'],
  ['a long file', law, `${'\n'.repeat(150)}export {}`, 'max-lines'],
  ['a long function', law, `export function a() {${'\n  a()'.repeat(31)}\n}`, 'max-lines-per-function'],
] as const

/** Each in a file of its own, which lies in no folder. */
const files = new Map(
  bans.map(([, place, code], index) => [resolve(place.replace('example', `example-${index}`)), code]),
)

/** These files and what the language brings along: with the whole project the lint would read every file of it. */
function programOfThem(): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2023,
    types: [],
  }
  const host = ts.createCompilerHost(options, true)
  return ts.createProgram([...files.keys()], options, {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, target, ...more) => {
      const code = files.get(path)
      return code === undefined
        ? host.getSourceFile(path, target, ...more)
        : ts.createSourceFile(path, code, target, true)
    },
  })
}

describe('what the lint refuses', () => {
  let eslint: ESLint
  beforeAll(() => {
    const parserOptions = { projectService: false, programs: [programOfThem()] }
    eslint = new ESLint({ overrideConfig: { languageOptions: { parserOptions } } })
  })

  test.for(bans.map(([name, , , rule], index) => [name, rule, [...files][index]] as const))(
    '%s',
    async ([, rule, [filePath, code] = ['', '']]) => {
      const [result] = await eslint.lintText(code, { filePath })
      expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule)
    },
  )
})
