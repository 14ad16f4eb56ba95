import { AddressText } from '@/components/desk/address-text'
import { MomentTime } from '@/components/desk/moment-time'
import { FactList } from '@/components/desk/panel'
import { DayTime } from '@/components/request/day-time'
import type { Attempt } from '@/db/queries/opened-case'
import type { LetterRow } from '@/db/queries/letters'
import type { LetterText } from '../../_server/letter-text'
import { deskLanguage, t } from '../words'
import { letterState } from './letters-panel'

type SheetProps = {
  letter: LetterRow
  text: LetterText
  attempts: readonly Attempt[]
  timeZone: string
  answer: string | null
}

/** A letter as it reads, what became of it, and every attempt to hand it over; it prints as a letter. */
export function LetterSheet({ letter, text, attempts, timeZone, answer }: SheetProps) {
  const { leftOn } = letter
  return (
    <>
      <div className="mb-4 print:hidden">
        <FactList
          facts={[
            { label: t('desk.pages.letter.state'), value: letterState(letter) },
            ...(leftOn
              ? [{ label: t('desk.pages.letter.left'), value: <DayTime day={leftOn} language={deskLanguage} /> }]
              : []),
            { label: t('desk.pages.letter.attempts'), value: <Attempts attempts={attempts} timeZone={timeZone} /> },
          ]}
        />
      </div>
      <article className="rounded-md border border-line bg-surface p-5 sm:p-8 print:border-0 print:p-0">
        <FactList
          facts={[
            {
              label: t('desk.pages.letter.to'),
              value: text.to && <AddressText text={text.to} />,
            },
            { label: t('desk.pages.letter.subject'), value: text.subject },
          ]}
        />
        <div dir="auto" className="mt-5 max-w-measure border-t border-line pt-5 whitespace-pre-wrap">
          {text.text}
        </div>
        {answer && (
          <section className="mt-6 border-t border-line pt-5">
            <h2 className="font-semibold">{t('desk.pages.letter.answer')}</h2>
            <div dir="auto" className="mt-2 max-w-measure whitespace-pre-wrap">
              {answer}
            </div>
          </section>
        )}
      </article>
      <p className="mt-2 text-sm text-ink-soft print:hidden">
        {letter.audience === 'staff' ? t('desk.pages.letter.staff') : t('desk.pages.letter.secret')}
      </p>
    </>
  )
}

function Attempts({ attempts, timeZone }: Pick<SheetProps, 'attempts' | 'timeZone'>) {
  if (attempts.length === 0) return t('desk.pages.letter.noAttempts')
  return (
    <ul>
      {attempts.map(({ attempt, at, outcome, code }) => (
        <li key={attempt}>
          <MomentTime moment={new Date(at)} language={deskLanguage} timeZone={timeZone} />
          {': '}
          {t('desk.pages.letter.attempt', { outcome })} {code && <span className="text-ink-soft">({code})</span>}
        </li>
      ))}
    </ul>
  )
}
