/** As the sign at the beginning of a line, and how many line breaks stand before and after at the least. */
type Block = { before: number; after: number; first?: string; rest?: string; loud?: boolean }

const blocks: Readonly<Record<string, Block>> = {
  p: { before: 2, after: 2 },
  h1: { before: 3, after: 2, loud: true },
  ul: { before: 2, after: 2 },
  li: { before: 1, after: 1, first: ' * ', rest: '   ' },
  blockquote: { before: 2, after: 2, first: '> ', rest: '> ' },
  td: { before: 1, after: 1 },
}

const rule = '-'.repeat(40)
const token = /<!--[^]*?-->|<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|[^<]+/gi
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/**
 * The text part of a letter, from the HTML that React has written of its parts: headings in capitals, lists with stars, what
 * a person wrote behind a sign, the address of a link after its label, and no button twice.
 */
export function plainText(html: string): string {
  const writer = new Writer()
  for (const [piece, closing, name = '', attributes = ''] of html.slice(html.indexOf('<body')).matchAll(token)) {
    if (piece.startsWith('<!--')) continue
    if (!name) writer.words(decoded(piece))
    else if (closing) writer.close(name.toLowerCase())
    else writer.open(name.toLowerCase(), attributes)
  }
  return writer.text
}

/** What stands between the signs of one block; `breaks` are those that come before the next words. */
type Level = { name: string; block: Block; text: string; breaks: number; isSpaced: boolean }

class Writer {
  readonly #levels: Level[] = [level('', { before: 0, after: 0 })]
  #link: { href: string; from: number } | undefined
  #skipped: string | undefined

  get text(): string {
    return this.#level.text
  }

  open(name: string, attributes: string): void {
    if (this.#skipped) return
    if (attribute(attributes, 'data-skip-in-text') === 'true') this.#skipped = name
    else if (name === 'br') this.#breakLine()
    else if (name === 'hr') this.#append(rule, { before: 2, after: 2 })
    else if (name === 'a') this.#link = { href: attribute(attributes, 'href') ?? '', from: this.#level.text.length }
    else if (blocks[name]) this.#levels.push(level(name, blocks[name]))
  }

  close(name: string): void {
    if (this.#skipped === name) return void (this.#skipped = undefined)
    if (this.#skipped) return
    if (name === 'a') this.#endLink()
    if (name === this.#level.name) this.#endBlock()
  }

  words(text: string): void {
    if (this.#skipped) return
    const { block } = this.#level
    const isLoud = block.loud ?? false
    for (const word of text.split(/([ \t\r\n\f\u200b]+)/))
      if (/^[ \t\r\n\f\u200b]/.test(word)) this.#level.isSpaced = true
      else if (word !== '') this.#write(isLoud ? word.toUpperCase() : word)
  }

  get #level(): Level {
    const last = this.#levels.at(-1)
    if (!last) throw new Error('More blocks end than begin')
    return last
  }

  /** A space is written before the next word alone, and never at the beginning of a line. */
  #write(word: string): void {
    const at = this.#level
    const isAtStart = at.text === '' || at.breaks > 0 || at.text.endsWith('\n')
    at.text += (at.text === '' ? '' : '\n'.repeat(at.breaks)) + (at.isSpaced && !isAtStart ? ' ' : '') + word
    at.breaks = 0
    at.isSpaced = false
  }

  #breakLine(): void {
    const at = this.#level
    at.text += `${at.text === '' ? '' : '\n'.repeat(at.breaks)}\n`
    at.breaks = 0
    at.isSpaced = false
  }

  #endLink(): void {
    const { href = '', from = 0 } = this.#link ?? {}
    this.#link = undefined
    if (this.#level.text.slice(from).trim() === href) return
    this.#level.isSpaced = true
    this.#write(href)
  }

  #endBlock(): void {
    const { text, block } = this.#level
    this.#levels.pop()
    if (block.first === undefined) return this.#append(text, block)
    const lines = text.replace(/^\n+|\n+$/g, '').split('\n')
    this.#append(lines.map((line, index) => `${index === 0 ? block.first : block.rest}${line}`).join('\n'), block)
  }

  #append(text: string, { before, after }: Block): void {
    const at = this.#level
    at.breaks = Math.max(at.breaks, before)
    if (text !== '') this.#write(text)
    at.breaks = Math.max(at.breaks, after)
  }
}

function level(name: string, block: Block): Level {
  return { name, block, text: '', breaks: 0, isSpaced: false }
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? undefined : decoded(value)
}

/** What React writes for the five signs that it escapes; it writes no other entity. */
function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? '')
}
