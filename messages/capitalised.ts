import type { Language } from '@/domain/languages'
/** With a capital where a label or a line begins: a style would show one and let the text be read and copied without. */
export function capitalised(text: string, language: Language): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(language) + rest.join('')
}
