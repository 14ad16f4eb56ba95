import type { Language } from '@/domain/languages'

export const processingAddress = '/desk/settings/processing'

/** A line of the record in one language; `new` for one that is not there yet. */
export function lineAddress(slug: string, lineId: string, language: Language): string {
  return `${processingAddress}/${slug}/${lineId}/${language}`
}

export function recordVersionAddress(slug: string, version: number): string {
  return `${processingAddress}/${slug}/versions/${version}`
}
