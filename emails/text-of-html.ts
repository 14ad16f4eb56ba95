import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

const withoutText = /^(?:style|script|title)$/i
const ofHead = /^(?:base|link|meta|style|script|title|noscript|template|xml|[a-z]+:.*)$/i
const endsLine = /^(?:p|div|tr|li|h[1-6])$/i

/**
 * The words of an HTML page, line by line; nothing of it is ever shown as HTML. It is read once from its beginning to its end,
 * whatever is left open in it: whoever writes it must not take our time. A head that is never closed ends where the page begins.
 */
export function textOfHtml(html: string): string {
  const words: string[] = []
  const scanner = new Tokenizer({ decodeEntities: true }, { ...unheard, ...wordsInto(words, html) })
  scanner.write(html)
  scanner.end()
  return words
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n\s*\n\s*/g, '\n\n')
    .trim()
}

function wordsInto(words: string[], html: string): Partial<TokenizerCallbacks> {
  let isInHead = false
  let isUnread = false
  const say = (text: string) => {
    if (!isInHead && !isUnread) words.push(text)
  }
  return {
    ontext: (start, end) => say(html.slice(start, end)),
    ontextentity: (code) => say(String.fromCodePoint(code)),
    onopentagname: (start, end) => {
      const name = html.slice(start, end)
      isUnread = withoutText.test(name)
      isInHead = /^head$/i.test(name) || (isInHead && ofHead.test(name))
      if (/^br$/i.test(name)) say('\n')
    },
    onselfclosingtag: () => {
      isUnread = false
    },
    onclosetag: (start, end) => {
      const name = html.slice(start, end)
      isUnread = false
      isInHead &&= !/^head$/i.test(name)
      if (endsLine.test(name)) say('\n')
    },
  }
}

const nothing = () => undefined

const unheard: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
}
