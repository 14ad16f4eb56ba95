import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { QueueRow } from '@/components/desk/queue-row'
import type { QueueRow as Row } from '@/db/queries/queue'
import { escaped } from '@/escaped'
import { bulkForm } from '../_bulk/bulk-bar'
import { deskLanguage } from '../words'
import { queueLine, type RowWorld } from './queue-lines'
import { rowWords } from './row-words'

/** `chosen`: which of them are ticked already. */
type World = RowWorld & { chosen: readonly string[] | undefined }

/** A row in HTML and UTF-8; where it names who asks, in two parts, with the name between them. */
type Made = { before: Buffer; afterName?: Buffer }

/** Some ten megabytes. */
const kept = new LRUCache<string, Made>({ max: 4000 })

/** Stands for a name while a row is made; nobody can have written it. */
const somebody = randomUUID()

/**
 * The rows of the queue in HTML and UTF-8, in their order. One that says what it said is not made again: most of what is looked
 * at in a queue was looked at before. Names are put in each time and are not kept.
 */
export async function rowsInHtml(rows: readonly Row[], world: World): Promise<Uint8Array[]> {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, world) }))
  const missing = keyed.filter(({ key }) => !kept.has(key))
  const made = await madeOf(
    missing.map(({ row }) => row),
    world,
  )
  for (const [index, { key }] of missing.entries()) kept.set(key, made[index])
  return keyed.flatMap(({ row, key }) => withName(kept.get(key), row.requesterName))
}

/** Whatever a row shows, but for the name. */
function keyOf({ requesterName, ...row }: Row, { controllers, days, from, chosen }: World): string {
  const named = requesterName && 'named'
  const isChosen = chosen?.includes(row.reference)
  return JSON.stringify([row, named, days.get(row.controllerId), controllers.length > 1, from, isChosen])
}

function withName(made: Made | undefined, name: string | null): Uint8Array[] {
  if (!made) throw new Error('A row was not made')
  return made.afterName ? [made.before, Buffer.from(escaped(name ?? '')), made.afterName] : [made.before]
}

async function madeOf(rows: readonly Row[], world: World): Promise<Made[]> {
  if (rows.length === 0) return []
  const { renderToStaticMarkup } = await import('react-dom/server')
  const words = rowWords()
  const html = renderToStaticMarkup(
    rows.map((row) => (
      <QueueRow
        key={row.id}
        line={queueLine(row.requesterName ? { ...row, requesterName: somebody } : row, world)}
        words={words}
        language={deskLanguage}
        form={bulkForm}
        isChosen={world.chosen?.includes(row.reference)}
      />
    )),
  )
  return html.split(/(?<=<\/tr>)/).map((row) => {
    const [before = '', afterName] = row.split(somebody)
    return { before: Buffer.from(before), ...(afterName && { afterName: Buffer.from(afterName) }) }
  })
}
