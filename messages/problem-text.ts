import { parseDay } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { formatDay } from './format-day'
import { formatList } from './format-list'
import { languageOf, type Translator } from './translator'

type Params = Record<string, string | number>

/**
 * What is wrong, in words: the codes of verbs are the keys of messages/en/problems.json. Rights, laws and days, which a
 * verb names by their codes, are written out in the language of the translator. Throws for a code without words.
 */
export function problemText(
  t: Translator,
  { code, params = {} }: { code: string; params?: Params | undefined },
): string {
  return t(`problems.${code}` as Parameters<Translator>[0], writtenOut(t, params, languageOf(t)))
}

function writtenOut(t: Translator, params: Params, language: Language): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const text = String(value)
      if (name === 'rights' || name === 'laws') return [name, namesOf(t, name, text, language)]
      const day = name === 'day' ? parseDay(text) : undefined
      return [name, day ? formatDay(day, language) : value]
    }),
  )
}

function namesOf(t: Translator, kind: 'rights' | 'laws', codes: string, language: Language): string {
  const area = kind === 'rights' ? 'rightNames' : 'laws'
  const key = (code: string) => `common.${area}.${code}` as Parameters<Translator>[0]
  const names = codes.split(', ').map((code) => (t.has(key(code)) ? t(key(code)) : code))
  return formatList(names, language)
}
