import { ButtonLink } from '@/components/ui/button'
import { identityCodeOf } from '@/domain/requests/identity-code'
import type { Translator } from '@/messages/translator'
import type { OwnCase } from './read-own-case'

/** The way to the field for a code that went to contact details on file, while it can be entered. */
export function CodeToEnter({ t, own: { file, now } }: { t: Translator; own: OwnCase }) {
  if (identityCodeOf(file.history, now)?.standing !== 'open') return null
  return (
    <p>
      <ButtonLink href={`/follow/requests/${file.request.reference}/identity`}>
        {t('follow.identityCode.link')}
      </ButtonLink>
    </p>
  )
}
