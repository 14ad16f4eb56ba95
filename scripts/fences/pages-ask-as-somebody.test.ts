import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** What may be read without saying who asks: it holds nothing about a person. */
const open = [
  ...['databaseNow', 'findForm', 'findLogo', 'findPreparedForm', 'inOneReading'],
  ...['isKeyOf', 'keptDay', 'listOpenControllers', 'readForm', 'readRule', 'readWorkerState'],
]
/** A draft was found by the token in the person's cookie; an import's dossier and a run of many for whoever began it. */
const permissions = ['actor', 'token', 'tokenHash', 'draft', 'dossier', 'run', 'undone']

test('every query that a page asks is told who asks, or by which token', () => {
  const queries = globSync('db/queries/*.ts').flatMap((file) => functionsOf(parse(file)))
  const asked = globSync('app/**/*.{ts,tsx}').flatMap((file) =>
    importedQueries(parse(file)).map((name) => ({ file, name })),
  )
  const unasked = asked.filter(({ name }) => {
    const query = queries.find((candidate) => candidate.name === name)
    if (!query) return name.endsWith('as a whole')
    return !open.includes(name) && !permissions.some((parameter) => query.parameters.includes(parameter))
  })

  expect(queries.length).toBeGreaterThan(10)
  expect(asked.length).toBeGreaterThan(3)
  expect(unasked).toEqual([])
})

test('a function and what it takes are read from the source', () => {
  const source = 'export async function findRequest(db: Database, actor: Actor) {}\nconst hidden = 1'
  expect(functionsOf(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true))).toEqual([
    { name: 'findRequest', parameters: ['db', 'actor'] },
  ])
  const page = "import { findRequest, type Row } from '@/db/queries/requests'\nimport type { A } from '@/db/queries/a'"
  expect(importedQueries(ts.createSourceFile('b.ts', page, ts.ScriptTarget.Latest, true))).toEqual(['findRequest'])
})

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
}

function functionsOf(source: ts.SourceFile) {
  return source.statements.filter(ts.isFunctionDeclaration).flatMap(({ name, parameters }) =>
    name
      ? [
          {
            name: name.text,
            parameters: parameters.flatMap((parameter) => parameter.name.getText().match(/\w+/g) ?? []),
          },
        ]
      : [],
  )
}

function importedQueries(source: ts.SourceFile): string[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const from = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''
    const bindings = importClause?.namedBindings
    if (!from.startsWith('@/db/queries/') || !importClause || importClause.phaseModifier || !bindings) return []
    if (!ts.isNamedImports(bindings)) return [`${from} as a whole`]
    return bindings.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }) => (propertyName ?? name).text)
  })
}
