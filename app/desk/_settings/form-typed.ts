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
  return { right: typed['right']?.[0], words }
}

/** What was typed where each field is there once. */
export function firstOfEach(typed: Record<string, string[]>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0]]))
}
