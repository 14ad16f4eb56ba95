import { existsSync, readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, test } from 'vitest'
import * as schema from './schema'

const migrations = 'db/migrations'

test('the migrations make exactly the tables of the schema; else: npx drizzle-kit generate --name what-changes', async () => {
  const { entries } = read<{ entries: { tag: string }[] }>('meta/_journal.json')
  const newest = entries.at(-1)?.tag.slice(0, 4)
  const made = read<Parameters<typeof generateMigration>[0]>(`meta/${newest}_snapshot.json`)
  expect(await generateMigration(made, generateDrizzleJson(schema, undefined, undefined, 'snake_case'))).toEqual([])
  for (const { tag } of entries) expect(existsSync(`${migrations}/${tag}.sql`)).toBe(true)
})

function read<Content>(file: string) {
  return JSON.parse(readFileSync(`${migrations}/${file}`, 'utf8')) as Content
}
