import type { Language } from '@/domain/languages'
import { localeOf } from './locale'
import { oncePerLanguage } from './once-per-language'

const lists = {
  conjunction: oncePerLanguage((language) => new Intl.ListFormat(localeOf(language), { type: 'conjunction' })),
  unit: oncePerLanguage((language) => new Intl.ListFormat(localeOf(language), { type: 'unit' })),
}

/** Several things in a row, "access, erasure and portability"; as a `unit` without the last word, "1 late, 2 due". */
export function formatList(
  texts: readonly string[],
  language: Language,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  return lists[type](language).format(texts)
}
