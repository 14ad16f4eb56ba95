import { PGlite } from '@electric-sql/pglite'
import { mkdirSync } from 'node:fs'
import { clusterIn, EmbeddedEngine } from '@/db/embedded/engine'

const [mode, folder, engine] = process.argv.slice(2)
if (!folder || (mode !== 'write' && mode !== 'count'))
  throw new Error('Usage: power-cut-writer write|count FOLDER ENGINE')

const client = engine === 'plain' ? await openPlain(folder) : await EmbeddedEngine.open(folder)
if (mode === 'write') await write()
else await count()

/** PGlite as it comes, without what makes it durable. */
async function openPlain(at: string): Promise<PGlite> {
  mkdirSync(at, { recursive: true })
  return PGlite.create(clusterIn(at))
}

/** Goes on after the last row; acknowledges each by its number, after its commit; ends when it is killed, or at 100,000. */
async function write(): Promise<void> {
  await client.exec('create table if not exists acknowledged (number int primary key, words text not null)')
  const { rows } = await client.query<{ last: number }>(
    'select coalesce(max(number), 0)::int as last from acknowledged',
  )
  process.stdout.write('ready\n')
  for (let number = (rows[0]?.last ?? 0) + 1; number <= 100_000; number++) {
    await client.query('insert into acknowledged values ($1, $2)', [number, 'what a person asked'.repeat(20)])
    process.stdout.write(`${number}\n`)
  }
}

async function count(): Promise<void> {
  const { rows } = await client.query<{ number: number }>('select number from acknowledged order by number')
  process.stdout.write(`${rows.map(({ number }) => number).join(',')}\n`)
  await client.close()
  process.exit(0)
}
