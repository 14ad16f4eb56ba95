import { isLanguage, type Language } from '@/domain/languages'

type Part = 'label' | 'hint'

/** The field of the words for a right in one language: `label.de`. */
export function wordsField(language: Language, part: Part): string {
  return `${part}.${language}`
}

/** What was typed on the page of one right's words, as the verb takes it. */
export function wordsInput(typed: Record<string, string[]>): Record<string, unknown> {
  const words: Partial<Record<Language, Partial<Record<Part, string>>>> = {}
  for (const [name, [text = '']] of Object.entries(typed)) {
    const [part, language] = name.split('.')
    if ((part === 'label' || part === 'hint') && isLanguage(language))
      words[language] = { ...words[language], [part]: text }
  }
  return { right: typed['right']?.[0], words, ...('questions' in typed && { asked: typed['asked'] ?? [] }) }
}

/** What was typed where each field is there once. */
export function firstOfEach(typed: Record<string, string[]>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0]]))
}

/** The field of what is said of other ways to ask, in one language: `ways.de`. */
export function waysField(language: Language): string {
  return `ways.${language}`
}

/** What was typed on the page of other ways to ask, as the verb takes it. */
export function waysInput(typed: Record<string, string[]>): { words: Partial<Record<Language, string>> } {
  const words = Object.entries(typed).flatMap(([name, [text = '']]) => {
    const language = name.replace(/^ways\./, '')
    return name !== language && isLanguage(language) ? [[language, text] as const] : []
  })
  return { words: Object.fromEntries(words) }
}
