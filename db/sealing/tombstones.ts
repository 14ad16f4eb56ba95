import { dirname, join } from 'node:path'
import { type Day, parseDay } from '@/domain/calendar/days'
import { appendLines, readLines } from './line-file'

/** That a request is forgotten, since when, and nothing else; the id tells it from a later one that was given its reference. */
export interface Tombstone {
  on: Day
  reference: string
  requestId: string
}

/** Where the tombstones lie: beside the anchors, outside the database. */
export function tombstonesBeside(anchorFile: string): string {
  return join(dirname(anchorFile), 'tombstones.txt')
}

/** Appends one line a tombstone and returns when they are on the disk. */
export function appendTombstones(file: string, tombstones: readonly Tombstone[]): void {
  appendLines(file, tombstones.map(tombstoneLine))
}

/** Every tombstone in the order it was written; a line cut by a crash or damaged is named by its number, not used. */
export function readTombstones(file: string): { tombstones: Tombstone[]; unreadableLines: number[] } {
  const { lines, unreadableLines } = readLines(file, parsedTombstone)
  return { tombstones: lines, unreadableLines }
}

const line = /^(\d{4}-\d\d-\d\d) (DSR-\d{4}-\d{4,}-\d) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function tombstoneLine({ on, reference, requestId }: Tombstone): string {
  const text = `${on} ${reference} ${requestId}`
  if (!line.test(text)) throw new RangeError(`Not a tombstone: ${text}`)
  return text
}

function parsedTombstone(text: string): Tombstone | undefined {
  const [, day = '', reference, requestId] = line.exec(text) ?? []
  const on = parseDay(day)
  return on && reference && requestId ? { on, reference, requestId } : undefined
}
