import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { findProcessingRecord } from '@/db/queries/processing-records'
import { writeJournal } from '@/db/writes/journal'
import { insertProcessingRecord } from '@/db/writes/processing-records'
import { isLanguage } from '@/domain/languages'
import type { Actor } from '@/domain/policies/actor'
import { type ProcessingLine, withWords } from '@/domain/records/processing-record'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import { optionalText, text, withoutOverrides } from './fields'
import { readInput } from './read-input'

const orEmpty = (typed: string | undefined): string => typed ?? ''
const longestText = 2000
const longestLine = 200

const ProcessingInput = z.strictObject({
  purpose: text('name-the-purpose', longestLine),
  categories: text('name-the-categories', longestText),
  recipients: z
    .string('line-too-long')
    .overwrite(withoutOverrides)
    .transform((typed) => [...new Set(typed.split(/\r\n|\r|\n/).map((each) => each.trim()))].filter(Boolean))
    .refine((some) => some.every((each) => [...each].length <= longestLine), 'line-too-long'),
  period: text('say-how-long', longestText),
  source: optionalText(longestText).transform(orEmpty),
  transfers: optionalText(longestText).transform(orEmpty),
  automated: optionalText(longestText).transform(orEmpty),
})

type World = Pick<Context, 'db' | 'actor'>

/** One line of an organisation's record in one language; `new` for one that is not there yet. */
export type LineTarget = { controllerId: string; lineId: string; language: string }

/** Keeps what a line says, as the next version of the record; earlier versions stay as they were. Throws `NotFound`. */
export async function saveProcessingLine(context: World, target: LineTarget, input: unknown): Promise<Managed> {
  const read = readInput({}, ProcessingInput, input)
  if (!read.ok) return read
  const { controllerId, language } = target
  if (!isLanguage(language)) throw new NotFound()
  return administer(context, controllerId, async (tx, administrator) => {
    const before = await linesOf(tx, administrator, controllerId)
    if (target.lineId !== 'new' && !before.some(({ id }) => id === target.lineId)) throw new NotFound()
    const id = target.lineId === 'new' ? randomUUID() : target.lineId
    const lines = withWords(before, { id, language, words: read.input })
    return keep(tx, administrator, controllerId, { before, lines })
  })
}

/** Takes a line out of the record from now on. Throws `NotFound`. */
export async function removeProcessingLine(
  context: World,
  { controllerId, lineId }: Pick<LineTarget, 'controllerId' | 'lineId'>,
): Promise<Managed> {
  return administer(context, controllerId, async (tx, administrator) => {
    const before = await linesOf(tx, administrator, controllerId)
    const lines = before.filter(({ id }) => id !== lineId)
    if (lines.length === before.length) throw new NotFound()
    return keep(tx, administrator, controllerId, { before, lines })
  })
}

async function linesOf(tx: Transaction, actor: Actor, controllerId: string): Promise<ProcessingLine[]> {
  return (await findProcessingRecord(tx, actor, controllerId))?.lines ?? []
}

type Change = Record<'before' | 'lines', ProcessingLine[]>

async function keep(
  tx: Transaction,
  { userId, ...actor }: Extract<Actor, { kind: 'staff' }>,
  controllerId: string,
  { before, lines }: Change,
): Promise<Managed> {
  if (before.length === lines.length && JSON.stringify(sorted(before)) === JSON.stringify(sorted(lines)))
    return refuse('nothing-changed')
  const newest = await findProcessingRecord(tx, { userId, ...actor }, controllerId)
  const version = (newest?.version ?? 0) + 1
  await insertProcessingRecord(tx, { controllerId, version, lines })
  await writeJournal(tx, { controllerId, actor: userId, what: 'processing-record-saved', details: { version } })
  return { ok: true }
}

/** The database keeps the keys of JSON in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
