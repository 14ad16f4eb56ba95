import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = [
  'README.md',
  ...globSync('*.md').filter((file) => file !== 'README.md'),
  ...globSync('docs/**/*.md'),
  ...globSync('*/README.md'),
]
const folders = '{domain,casework,db,documents,emails,messages,components,app,scripts,e2e}'
const manifest = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>

test('every package we depend on has its line in docs/architecture.md', () => {
  const architecture = read('docs/architecture.md')
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(packages.length).toBeGreaterThan(20)
  expect(packages.filter((name) => !architecture.includes(`\`${name}\``))).toEqual([])
})

test('every name in the code column of the glossary occurs in the source', () => {
  const source = globSync(`${folders}/**/*.{ts,tsx}`).map(read).join('\n')
  const words = new Set(source.match(/[A-Za-z][A-Za-z0-9]*(?:-[a-z]+)*/g))
  const names = codeColumn(read('docs/glossary.md'))
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !words.has(name))).toEqual([])
})

test('no word stands in the glossary twice', () => {
  const words = [...read('docs/glossary.md').matchAll(/^\| ([^|]+) \|/gm)].map(([, word = '']) => word.trim())
  expect(words.length).toBeGreaterThan(80)
  expect(words.filter((word, place) => words.indexOf(word) !== place && !/^-+$/.test(word))).toEqual([])
})

test('every link between the documents leads somewhere', () => {
  const links = documents.flatMap((file) =>
    [...withoutCode(read(file)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => ({ file, target })),
  )
  const local = links.filter(({ target }) => !/^[a-z]+:/.test(target))
  expect(local.length).toBeGreaterThan(5)
  expect(local.filter(({ file, target }) => !existsSync(join(dirname(file), target)))).toEqual([])
})

test('every command that the documents name is in package.json', () => {
  const named = documents.flatMap((file) =>
    [...read(file).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, command = '']) => ({ file, command })),
  )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(({ command }) => !(command in manifest.scripts))).toEqual([])
})

test('decisions are numbered without a gap', () => {
  const numbers = globSync('docs/decisions/*.md')
    .map((file) => Number(/(\d{4})-/.exec(file)?.[1]))
    .sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

function withoutCode(markdown: string): string {
  return markdown.replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
}

function codeColumn(glossary: string): string[] {
  const rows = glossary.split('\n').filter((line) => /^\|(?!-)/.test(line) && !/^\|[^|]*\| Code \|/.test(line))
  return rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
}
