import type { Language } from '@/domain/languages'
import type { RequesterLetter } from '@/domain/requests/letters'

export const lettersAddress = '/desk/settings/letters'

export function letterAddress(slug: string, kind: RequesterLetter, language: Language): string {
  return `${lettersAddress}/${slug}/${kind}/${language}`
}

export function wordingVersionAddress(at: string, version: number): string {
  return `${at}/versions/${version}`
}
