import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { awaitedAddress } from '@/domain/requests/contact'
import type { Translator } from '@/messages/translator'
import type { OwnCase } from './read-own-case'

/** How the person is reached, what waits to be confirmed, and where to change it. */
export function HowWeReachYou({ t, own }: { t: Translator; own: OwnCase }) {
  const { requester, file, facts, sealed } = own
  if (!requester || facts.state === 'closed') return null
  const { email, telephone, postalAddress } = requester
  const awaited = sealed.get(awaitedAddress(file.history)?.entryId ?? '') as { email?: string } | undefined
  const rows = [
    { label: t('follow.page.email'), value: email && <span dir="ltr">{email}</span> },
    {
      label: t('follow.newAddress.title'),
      value: awaited?.email && t('follow.page.awaited', { email: awaited.email }),
    },
    { label: t('follow.page.telephone'), value: telephone && <span dir="ltr">{telephone}</span> },
    {
      label: t('follow.page.postalAddress'),
      value: postalAddress && (
        <span dir="auto" className="whitespace-pre-wrap">
          {postalAddress}
        </span>
      ),
    },
  ]
  return (
    <div className="print:hidden">
      <Section title={t('follow.page.reach')}>
        <SummaryList rows={rows.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
        {facts.state === 'open' && (
          <p>
            <TextLink href={`/follow/requests/${file.request.reference}/contact`}>{t('follow.contact.link')}</TextLink>
          </p>
        )}
      </Section>
    </div>
  )
}
