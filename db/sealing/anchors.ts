import { appendLines, readLines } from './line-file'

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
  appendLines(
    file,
    heads.map((head) => anchorLine(head, at)),
  )
}

/** Every anchor in the order it was written; a line cut by a crash or damaged is named by its number, not used. */
export function readAnchors(file: string): { anchors: Anchor[]; unreadableLines: number[] } {
  const { lines, unreadableLines } = readLines(file, parsedAnchor)
  return { anchors: lines, unreadableLines }
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
  return text
}

function parsedAnchor(text: string): Anchor | undefined {
  const [, at, reference, sequence, hash] = line.exec(text) ?? []
  return at && reference && sequence && hash ? { at, reference, sequence: Number(sequence), hash } : undefined
}
