import type { Language } from '@/domain/languages'

/** A length of a file as people read it: whole kilobytes, or megabytes with one place; never none at all. */
export function formatBytes(bytes: number, language: Language): string {
  const isLarge = bytes >= 1024 * 1024
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  })
  return format.format(isLarge ? bytes / 1024 / 1024 : Math.max(1, Math.ceil(bytes / 1024)))
}
