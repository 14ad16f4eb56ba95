import { type Delimiter, delimiters } from './sheet'

const looked = 50

/**
 * What stands between the cells of a CSV file: what the most of the first lines have as often as the header does.
 * `otherOn`: the first line that is separated by another sign instead, which is told and not repaired.
 */
export function delimiterOf(text: string): { delimiter: Delimiter; otherOn: number | null } {
  const lines = outsideQuotes(text)
  const [header] = lines
  const scores = delimiters.map((delimiter) => {
    const wanted = header ? countOf(header.text, delimiter) : 0
    const agreeing = lines.slice(0, looked).filter(({ text }) => countOf(text, delimiter) === wanted).length
    return { delimiter, wanted, score: wanted === 0 ? 0 : agreeing * 100 + wanted }
  })
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return { delimiter: best.delimiter, otherOn: otherOn(lines, best) }
}

type Line = { number: number; text: string }

function otherOn(lines: readonly Line[], { delimiter, wanted }: { delimiter: Delimiter; wanted: number }) {
  if (wanted === 0) return null
  const odd = lines.find(
    ({ text }) =>
      countOf(text, delimiter) === 0 &&
      delimiters.some((other) => other !== delimiter && countOf(text, other) === wanted),
  )
  return odd?.number ?? null
}

/** The first lines with what stands in quotes taken out; a line break in quotes ends none. */
function outsideQuotes(text: string): Line[] {
  const lines: Line[] = []
  let [isQuoted, line, number, begun] = [false, '', 1, 1]
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    if (sign === '\n') number += 1
    if (sign === '\n' && !isQuoted) {
      if (line.trim() !== '') lines.push({ number: begun, text: line })
      ;[line, begun] = ['', number]
    } else if (!isQuoted && sign !== '"') line += sign
  }
  if (line.trim() !== '') lines.push({ number: begun, text: line })
  return lines
}

function countOf(text: string, delimiter: Delimiter): number {
  return text.split(delimiter).length - 1
}
