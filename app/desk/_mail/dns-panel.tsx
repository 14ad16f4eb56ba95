import { AddressText } from '@/components/desk/address-text'
import { Panel } from '@/components/desk/panel'
import { t } from '../words'
import { dnsHints } from './dns-hints'

/** What to publish so that other mail servers trust our letters. */
export function DnsPanel({ mailFrom, smtpUrl }: { mailFrom: string; smtpUrl: string }) {
  return (
    <Panel id="dns" title={t('desk.mail.dns')}>
      <p className="mb-4 max-w-measure">{t('desk.mail.dnsIntro')}</p>
      <dl className="space-y-4">
        {dnsHints({ mailFrom, smtpUrl }).map(({ about, name, value }) => (
          <div key={about}>
            <dt className="font-semibold">{t(`desk.mail.records.${about}.name`)}</dt>
            <dd className="mt-1">
              <p className="max-w-measure">{t(`desk.mail.records.${about}.why`)}</p>
              <p className="mt-1 font-mono text-sm break-words">
                <AddressText text={name} /> TXT &quot;
                <AddressText text={value} />
                &quot;
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
