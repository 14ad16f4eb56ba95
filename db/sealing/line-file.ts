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

/** Appends lines to a file outside the database and returns when they are on the disk; nothing in it is ever rewritten. */
export function appendLines(file: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const opened = openSync(file, 'a+', 0o600)
  try {
    appendFileSync(opened, `${endsInLine(opened) ? '' : '\n'}${lines.map((line) => `${line}\n`).join('')}`)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Every line that can be read, in the order it was written; one cut by a crash or damaged is named by its number. */
export function readLines<Read>(
  file: string,
  read: (line: string) => Read | undefined,
): { lines: Read[]; unreadableLines: number[] } {
  const texts = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const lines: Read[] = []
  const unreadableLines: number[] = []
  for (const [index, text] of texts.entries()) {
    const line = read(text)
    if (line) lines.push(line)
    else if (text !== '') unreadableLines.push(index + 1)
  }
  return { lines, unreadableLines }
}

function endsInLine(opened: number) {
  const { size } = fstatSync(opened)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(opened, last, 0, 1, size - 1) === 1 && last.toString() === '\n')
}
