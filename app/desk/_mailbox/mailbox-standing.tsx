import { FactList } from '@/components/desk/panel'
import { Notice } from '@/components/ui/notice'
import type { MailboxRow } from '@/db/queries/mailboxes'
import type { ReceivedAs } from '@/domain/letters/received-letter'
import { formatMoment } from '@/messages/format-moment'
import { deskLanguage, t } from '../words'

type StandingProps = { mailbox: MailboxRow; received: Partial<Record<ReceivedAs, number>>; timeZone: string }

const counted = ['first-letter', 'reply', 'bounce', 'auto-reply', 'own'] as const satisfies readonly ReceivedAs[]

/** When a mailbox was last read, why not since, and what was taken in from it. */
export function MailboxStanding({ mailbox: { readAt, fault, nextReadAt }, received, timeZone }: StandingProps) {
  const moment = (at: string) => formatMoment(new Date(at), deskLanguage, timeZone)
  const counts = counted.map((each) => ({
    label: t(`desk.mailbox.counts.${each}`),
    value: String(received[each] ?? 0),
  }))
  return (
    <section aria-labelledby="standing" className="mb-8">
      <h2 id="standing" className="mb-2 text-lg font-bold">
        {t('desk.mailbox.standing')}
      </h2>
      {fault && (
        <div className="mb-4">
          <Notice tone="warn">
            <p>{t(`desk.mailbox.faults.${fault}`)}</p>
            {fault !== 'letter' && <p>{t('desk.mailbox.triedAgain', { moment: moment(nextReadAt) })}</p>}
          </Notice>
        </div>
      )}
      <FactList
        isWide
        facts={[
          { label: t('desk.mailbox.readAt'), value: readAt ? moment(readAt) : t('desk.mailbox.notYet') },
          ...counts,
        ]}
      />
    </section>
  )
}
