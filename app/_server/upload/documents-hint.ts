import { mayAskIdentityFor } from '@/domain/policies/identity'
import type { Right } from '@/domain/rights'
import type { Translator } from '@/messages/translator'

/** Which documents help; of a proof of identity it speaks where one may be asked for at all. */
export function documentsHint(t: Translator, rights: readonly Right[]): string {
  const help = t('follow.files.linkHint')
  return mayAskIdentityFor(rights).length > 0 ? `${help} ${t('follow.files.identityInDoubt')}` : help
}
