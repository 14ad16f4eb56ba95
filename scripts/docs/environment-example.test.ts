import { globSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { readEnvironment, variableNames } from '@/env'

const example = readFileSync('.env.example', 'utf8')
const lines = example.split('\n')
const assignments = lines.flatMap((line, index) =>
  /^[A-Z]/.test(line) ? [{ name: line.split('=')[0] ?? '', index }] : [],
)

test('.env.example names every variable that env.ts parses, in the same order, and no other', () => {
  expect(assignments.map(({ name }) => name)).toEqual(variableNames)
})

test('every variable of .env.example has a reason above it', () => {
  const reasoned = (index: number): boolean => {
    const above = lines[index - 1] ?? ''
    return above.startsWith('# ') || (/^[A-Z]/.test(above) && reasoned(index - 1))
  }
  expect(assignments.filter(({ index }) => !reasoned(index))).toEqual([])
})

test('a copy of .env.example that nobody has touched means what no file at all means', () => {
  expect(readEnvironment({ ...parseEnv(example) })).toEqual(readEnvironment({}))
})

test('every variable is read somewhere', () => {
  const files = globSync('{app,casework,db,emails,scripts}/**/*.{ts,tsx,mjs}').concat(globSync('*.{ts,js}'))
  const source = files
    .filter((file) => file !== 'env.ts' && !file.includes('.test.'))
    .map((file) => readFileSync(file, 'utf8'))
  const readByNext = ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
  expect(
    variableNames.filter((name) => !readByNext.includes(name) && !source.some((text) => text.includes(name))),
  ).toEqual([])
})
