import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/messages/translator'
import type { Organisation } from './organisation'

/** Help in the same place on every page (WCAG 3.2.6): the ways to reach the organisation without this form. */
export function ContactWays({ t, organisation }: { t: Translator; organisation: Organisation }) {
  const { name, email, telephone, postalAddress, privacyPolicyUrl } = organisation
  return (
    <address className="not-italic">
      <p className="font-semibold">{t('form.shell.help', { organisation: name })}</p>
      <ul className="mt-1 space-y-1">
        {email && (
          <li>
            {t('form.shell.byEmail')} <TextLink href={`mailto:${email}`}>{email}</TextLink>
          </li>
        )}
        {telephone && (
          <li>
            {t('form.shell.byTelephone')}{' '}
            <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</TextLink>
          </li>
        )}
        {postalAddress && (
          <li>
            {t('form.shell.byPost')} <bdi>{postalAddress.split('\n').join(', ')}</bdi>
          </li>
        )}
        {privacyPolicyUrl && (
          <li className="print:hidden">
            <TextLink href={privacyPolicyUrl}>{t('form.shell.privacyNotice')}</TextLink>
          </li>
        )}
      </ul>
    </address>
  )
}
