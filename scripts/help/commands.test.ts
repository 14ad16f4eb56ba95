import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from './commands'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

test('every command of package.json is explained, and no other', () => {
  expect(Object.keys(commands)).toEqual(Object.keys(scripts))
})

test('every command starts a file that is there', () => {
  const files = Object.values(scripts).flatMap((script) => script.match(/\S+\.(ts|mjs)\b/g) ?? [])
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

test('a signal to npm ends the server: no shell stands between them that would die alone', () => {
  const servers = ['demo', 'start', 'worker'].map((name) => scripts[name]?.split(' ').slice(0, 2))
  expect(servers).toEqual([
    ['exec', 'node'],
    ['exec', 'node'],
    ['exec', 'node'],
  ])
})
