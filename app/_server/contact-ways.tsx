import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { languageOf, type Translator } from '@/messages/translator'
import type { Organisation } from './organisation'

type WaysProps = { t: Translator; organisation: Organisation }

/** Whether the organisation says how else it is reached, in words of its own in the language of the page too. */
export function namesAWay({ email, telephone, postalAddress, otherWays }: Organisation, t: Translator): boolean {
  return [email, telephone, postalAddress, otherWays?.[languageOf(t)]].some(Boolean)
}

/** Set apart, where the form cannot be used; nothing where the organisation names no other way. */
export function OtherWaysNotice({ t, organisation }: WaysProps) {
  if (!namesAWay(organisation, t)) return null
  return (
    <Notice title={t('form.faults.otherWays')}>
      <ContactWays t={t} organisation={organisation} />
    </Notice>
  )
}

/** Help in the same place on every page (WCAG 3.2.6): the ways to reach the organisation without this form. */
export function ContactWays({ t, organisation, heading }: WaysProps & { heading?: string }) {
  const { email, telephone, postalAddress, privacyPolicyUrl, otherWays } = organisation
  const inOwnWords = otherWays?.[languageOf(t)]
  return (
    <address className="not-italic">
      {heading && namesAWay(organisation, t) && <p className="mb-1 font-semibold">{heading}</p>}
      <ul className="space-y-1">
        {email && (
          <li>
            {t('form.shell.byEmail')} <TextLink href={`mailto:${email}`}>{email}</TextLink>
          </li>
        )}
        {telephone && (
          <li>
            {t('form.shell.byTelephone')}{' '}
            <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>
              <bdi>{telephone}</bdi>
            </TextLink>
          </li>
        )}
        {postalAddress && (
          <li>
            {t('form.shell.byPost')} <bdi>{postalAddress.split('\n').join(', ')}</bdi>
          </li>
        )}
        {inOwnWords && <li dir="auto">{inOwnWords}</li>}
        {privacyPolicyUrl && (
          <li className="print:hidden">
            <TextLink href={privacyPolicyUrl}>{t('form.shell.privacyNotice')}</TextLink>
          </li>
        )}
      </ul>
    </address>
  )
}
