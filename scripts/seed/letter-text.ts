import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a sample letter leaves open: which of its optional passages it has, and the words of its blanks. */
export type LetterParts = { passages?: readonly string[]; blanks?: Readonly<Record<string, string>> }

/**
 * A sample letter as a person would send it. `[passage>text]` stays where the passage is wanted, `{blank}` is filled,
 * and what was set in italics is plain text. Throws when a blank of a wanted passage is not filled.
 */
export function letterText(name: string, signature: string, { passages = [], blanks = {} }: LetterParts = {}): string {
  const file = fileURLToPath(new URL(`./letters/${name}.txt`, import.meta.url))
  const chosen = readFileSync(file, 'utf8').replace(/\[([a-z_]+)>([^\]]*)\]/g, (_, passage: string, text: string) =>
    passages.includes(passage) ? text : '',
  )
  const filled = chosen.replace(/\{([^}]+)\}/g, (_, blank: string) => filledWith(blanks, blank, name))
  const plain = filled.replace(/<italic>\s*(.*?)\s*<\/?italic>/g, '$1')
  return `${withoutSeams(plain).trim()}\n${signature}`
}

/** Where a passage was left out: no space before a full stop, no double space, no empty line twice. */
function withoutSeams(text: string): string {
  return text
    .replace(/\u200b/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/:\n\./g, '.')
    .replace(/ +([.,])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
}

function filledWith(blanks: Readonly<Record<string, string>>, blank: string, name: string): string {
  const words = blanks[blank] ?? exampleIn(blank)
  if (words === undefined) throw new Error(`The blank ${blank} of ${name} is not filled`)
  return words
}

/** Of "Description of the problem, e.g.: I have had no answer." the part that a person would keep. */
function exampleIn(blank: string): string | undefined {
  const [, ...example] = blank.split(': ')
  return example.length > 0 ? example.join(': ') : undefined
}
