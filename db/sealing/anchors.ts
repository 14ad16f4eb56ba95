import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** The hash of one event of one request, as the database holds it or an anchor remembers it. */
export interface Head {
  reference: string
  sequence: number
  hash: string
}

export interface Anchor extends Head {
  at: string
}

export type AnchorVerdict =
  { intact: true } | { intact: false; reference: string; sequence: number; fault: 'missing' | 'different' }

const line = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (\S+) (\d+) ([0-9a-f]{64})$/

/** Appends one line a head to the anchor file and returns when they are on the disk; nothing in it is ever rewritten. */
export function appendAnchors(file: string, heads: readonly Head[], at: string): void {
  if (heads.length === 0) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const opened = openSync(file, 'a+', 0o600)
  try {
    appendFileSync(opened, `${endsInLine(opened) ? '' : '\n'}${heads.map((head) => anchorLine(head, at)).join('')}`)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Every anchor in the order it was written; a line cut by a crash or damaged is named by its number, not used. */
export function readAnchors(file: string): { anchors: Anchor[]; unreadableLines: number[] } {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const anchors: Anchor[] = []
  const unreadableLines: number[] = []
  for (const [index, text] of lines.entries()) {
    const anchor = parsedAnchor(text)
    if (anchor) anchors.push(anchor)
    else if (text !== '') unreadableLines.push(index + 1)
  }
  return { anchors, unreadableLines }
}

/**
 * Holds the events of the database against the anchors and names the first anchored event that is gone (a tail cut,
 * an old copy restored) or has another hash (a history written anew).
 */
export function compareWithAnchors(events: Iterable<Head>, anchors: readonly Anchor[]): AnchorVerdict {
  const hashes = new Map<string, string>()
  for (const { reference, sequence, hash } of events) hashes.set(`${reference} ${sequence}`, hash)
  for (const { reference, sequence, hash } of anchors) {
    const found = hashes.get(`${reference} ${sequence}`)
    if (found !== hash) return { intact: false, reference, sequence, fault: found ? 'different' : 'missing' }
  }
  return { intact: true }
}

function anchorLine({ reference, sequence, hash }: Head, at: string) {
  const text = `${at} ${reference} ${sequence} ${hash}`
  if (!line.test(text)) throw new RangeError(`Not an anchor: ${text}`)
  return `${text}\n`
}

function parsedAnchor(text: string): Anchor | undefined {
  const [, at, reference, sequence, hash] = line.exec(text) ?? []
  return at && reference && sequence && hash ? { at, reference, sequence: Number(sequence), hash } : undefined
}

function endsInLine(opened: number) {
  const { size } = fstatSync(opened)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(opened, last, 0, 1, size - 1) === 1 && last.toString() === '\n')
}
