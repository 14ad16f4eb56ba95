import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { cruise, type IConfiguration, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration
const rules = (config.forbidden ?? []).map(({ name }) => name ?? '')
const folders = ['domain', 'casework', 'db', 'documents', 'emails', 'messages', 'components', 'app', 'e2e']

test(
  'the cruise reads every source file of every folder, so that a fence cannot pass by seeing nothing',
  { timeout: 60_000 },
  async () => {
    const files = globSync(`{${folders.join(',')}}/**/*.{ts,tsx}`)
    const { modules } = await cruised('.')
    const seen = new Set(modules.map(({ source }) => source))

    expect(files.length).toBeGreaterThan(150)
    expect(files.filter((file) => !seen.has(file))).toEqual([])
    expect(folders.filter((folder) => !files.some((file) => file.startsWith(`${folder}/`)))).toEqual([])
  },
)

test('every rule says what to do instead', () => {
  expect((config.forbidden ?? []).filter(({ comment }) => !comment || comment.length < 25)).toEqual([])
})

/** Each file of the fixtures breaks the one rule that it is named after; the other files break none. */
test('each fence stops what it is there to stop, and nothing else', async () => {
  const { summary } = await cruised('scripts/fences/fixtures')
  const stopped = summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
  const named = globSync('**/*.ts', { cwd: 'scripts/fences/fixtures' }).flatMap((file) =>
    rules.filter((rule) => file.endsWith(`${rule}.ts`)).map((rule) => `${rule}: ${file}`),
  )

  expect(named).toHaveLength(rules.length)
  expect(stopped.sort()).toEqual(named.sort())
})

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const options: ICruiseOptions = {
    ...config.options,
    baseDir: resolve(baseDir),
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  }
  const { output } = await cruise(['.'], options, config.options?.enhancedResolveOptions, {
    tsConfig: extractTypeScriptConfig('tsconfig.json'),
  })
  return output as ICruiseResult
}
