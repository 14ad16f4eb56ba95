import type { ReactNode } from 'react'
import { sentPageDays } from '@/casework/submit-request'
import { AnswerBy } from '@/components/request/answer-by'
import { Reference } from '@/components/request/reference'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'

type Props = {
  t: Translator
  language: Language
  reference: string
  receivedOn: Day
  dueOn: Day | null
  /** What was asked for, as the form called it. */
  rights: readonly string[]
  confirmation: 'awaited' | 'held' | 'confirmed' | 'not-needed'
  /** The e-mail address, masked: this page can be opened again by whoever has its address. */
  address: string | null
  /** Where documents can be sent for this request, and which help. */
  filesPath: string
  filesHint: string
}

export function SentPage(props: Props) {
  const { t, language, reference, receivedOn, dueOn, rights, confirmation, address, filesPath, filesHint } = props
  return (
    <div className="max-w-measure space-y-8 print:space-y-4">
      <Notice tone="good">
        <h1 className="text-2xl font-bold sm:text-3xl">{t('form.sent.title')}</h1>
        <div className="mt-4 space-y-2">
          <AnswerBy {...{ t, language }} day={dueOn} message="form.sent.answer" without="form.sent.answerSoon" />
          {dueOn && <p>{t('form.sent.countsAlready')}</p>}
        </div>
      </Notice>
      <SummaryList
        rows={[
          {
            label: t('form.sent.reference'),
            value: (
              <span className="text-xl font-bold select-all">
                <Reference reference={reference} />
              </span>
            ),
          },
          {
            label: t('form.sent.receivedOn'),
            value: <time dateTime={receivedOn}>{formatDay(receivedOn, language)}</time>,
          },
          {
            label: t('form.sent.rights'),
            value: rights.map((right) => <p key={right}>{right}</p>),
          },
        ]}
      />
      <Section title={t('form.sent.nextTitle')}>
        <Next {...{ t, confirmation, address }} />
        <p>{t('form.sent.read')}</p>
      </Section>
      <div className="print:hidden">
        <Section title={t('follow.files.title')}>
          <p>
            <TextLink href={filesPath}>{t('follow.files.link')}</TextLink>
          </p>
          <p className="text-ink-soft">{filesHint}</p>
        </Section>
      </div>
      {address && (
        <Section title={t('form.sent.followTitle')}>
          <p>
            <TextLink href="/follow">{t('form.sent.follow')}</TextLink>
          </p>
          <p className="text-ink-soft">{t('form.sent.followHint')}</p>
        </Section>
      )}
      <p className="print:hidden">{t('form.sent.keep', { days: sentPageDays })}</p>
    </div>
  )
}

function Next({ t, confirmation, address }: Pick<Props, 't' | 'confirmation' | 'address'>) {
  if (confirmation === 'confirmed') return <p>{t('form.sent.confirmed')}</p>
  if (!address) return <p>{t('form.sent.otherWay')}</p>
  if (confirmation === 'held') return <p>{t.rich('form.sent.held', { address, mailbox: OneLine })}</p>
  if (confirmation === 'not-needed') return <p>{t.rich('form.sent.mailed', { address, mailbox: OneLine })}</p>
  return (
    <>
      <p className="font-semibold">{t.rich('form.sent.confirm', { address, mailbox: OneLine })}</p>
      <p>{t('form.sent.notLost')}</p>
    </>
  )
}

/** An address stays together where there is room for it. */
function OneLine(address: ReactNode) {
  return (
    <bdi dir="ltr" className="inline-block max-w-full">
      {address}
    </bdi>
  )
}
