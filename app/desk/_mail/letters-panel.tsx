import { AddressText } from '@/components/desk/address-text'
import { CardCell, CardRow, CardTable, CardValue } from '@/components/desk/card-table'
import { MomentTime } from '@/components/desk/moment-time'
import { FactList, Panel } from '@/components/desk/panel'
import type { Controller } from '@/db/queries/case-file'
import type { HeldBack } from '@/db/queries/held-back'
import type { MailFigures } from '@/db/queries/mail-health'
import { deskLanguage, t } from '../words'
import { momentFact } from './moment-fact'

type LettersProps = { controller: Controller; figures: MailFigures; heldBack: readonly HeldBack[] }

const counted = ['owed', 'retried', 'escalated', 'failed', 'byHand', 'sentInADay'] as const

/** The letters of one organisation in numbers, and whom the mail server puts off. */
export function LettersPanel({ controller: { slug, name, timeZone }, figures, heldBack }: LettersProps) {
  return (
    <Panel id={`letters-${slug}`} title={name}>
      <FactList
        isWide
        facts={[
          ...counted.map((each) => ({ label: t(`desk.mail.counts.${each}`), value: String(figures[each]) })),
          momentFact(t('desk.mail.oldest'), figures.oldestOwedAt, timeZone, t('desk.mail.noneOwed')),
        ]}
      />
      <h3 className="mt-5 mb-2 font-bold">{t('desk.mail.heldBack')}</h3>
      {heldBack.length === 0 ? (
        <p>{t('desk.mail.nobodyHeldBack')}</p>
      ) : (
        <HeldBackTable caption={t('desk.mail.heldBackAt', { controller: name })} rows={heldBack} timeZone={timeZone} />
      )}
    </Panel>
  )
}

function HeldBackTable({ caption, rows, timeZone }: { caption: string; rows: readonly HeldBack[]; timeZone: string }) {
  const head = (key: 'letters' | 'attempts' | 'fault' | 'next') => t(`desk.mail.heads.${key}`)
  return (
    <CardTable
      caption={caption}
      heads={[t('desk.mail.heads.recipient'), head('letters'), head('attempts'), head('fault'), head('next')]}
    >
      {rows.map(({ address, isStaff, letters, attempts, lastFault, nextAttemptAt }, index) => (
        <CardRow key={address ?? index}>
          <CardCell>
            {address === null ? t('desk.mail.hidden') : <AddressText text={address} />}
            {isStaff && <span className="block text-sm text-ink-soft">{t('desk.mail.colleague')}</span>}
          </CardCell>
          <CardValue label={head('letters')}>{letters}</CardValue>
          <CardValue label={head('attempts')}>{attempts}</CardValue>
          <CardValue label={head('fault')}>{lastFault}</CardValue>
          <CardValue label={head('next')}>
            <MomentTime moment={new Date(nextAttemptAt)} language={deskLanguage} timeZone={timeZone} />
          </CardValue>
        </CardRow>
      ))}
    </CardTable>
  )
}
