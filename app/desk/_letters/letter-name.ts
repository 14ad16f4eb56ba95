import type { RequesterLetter } from '@/domain/requests/letters'
import { capitalised } from '@/messages/capitalised'
import { deskLanguage, t } from '../words'

/** A kind of letter as the beginning of a line. */
export function letterName(kind: RequesterLetter): string {
  return capitalised(t(`common.letterNames.${kind}`), deskLanguage)
}
