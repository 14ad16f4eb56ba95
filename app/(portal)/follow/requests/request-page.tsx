import type { Problem } from '@/casework/errors'
import { DayTime } from '@/components/request/day-time'
import { Reference } from '@/components/request/reference'
import { Timeline } from '@/components/request/timeline'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { rightsLeft } from '@/domain/requests/history'
import { filesOfThePerson } from '@/domain/requests/sent-files'
import { formatMoment } from '@/messages/format-moment'
import { summaryOf } from '../../../_server/problem-texts'
import { documentsHint } from '../../../_server/upload/documents-hint'
import type { Translator } from '@/messages/translator'
import { HowWeReachYou } from './how-we-reach-you'
import { LeaveButton } from '../leave-button'
import { AnswerSections } from './answer-section'
import { ComplaintSection } from './complaint-section'
import { type Deed, JustDone } from './just-done'
import { MessageForm } from './message-form'
import { FurtherSteps, MoreRequests } from './more-requests'
import { ownState } from './own-state'
import { ownTimeline } from './own-timeline'
import type { OwnCase } from './read-own-case'
import { SentLetters } from './sent-letters'
import { StatePanel } from './state-panel'
import { WhyThisDay } from './why-this-day'
import type { Language } from '@/domain/languages'

export type RequestPageProps = {
  t: Translator
  language: Language
  own: OwnCase
  /** Whether this visitor can confirm the address here. */
  mayConfirm: boolean
  /** Whether this visitor has other requests to go back to. */
  hasOthers: boolean
  /** A message that was refused, as typed, with what was wrong. */
  typed?: string
  /** The questions that it was to answer, as ticked. */
  answering?: readonly string[]
  problems?: Problem[]
  deed?: Deed | undefined
}

/** One's own request: first where it stands and by when, then whose move it is, then everything else. */
export function RequestPage(props: RequestPageProps) {
  const { t, language, own, mayConfirm, hasOthers, typed = '', answering, problems = [], deed } = props
  const { file, facts, deadline, today, timeZone, sealed } = own
  const { state: standing } = file.request
  const state = ownState(file, facts, deadline, today)
  const entries = ownTimeline(file.history, { t, language, organisation: file.controller.name, timeZone, sealed })
  const isOpen = standing !== 'closed'
  const isToComplainAbout = ['answered', 'extended', 'late'].includes(state.kind)
  return (
    <div className="max-w-measure space-y-8 print:max-w-none print:space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
        {hasOthers ? <TextLink href="/follow/requests">{t('follow.all')}</TextLink> : <span />}
        <LeaveButton t={t} />
      </div>
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <JustDone {...{ t, own, deed }} />
      <StatePanel {...{ t, language, own, state, mayConfirm }} />
      <AnswerSections {...{ t, language, own }} />
      {isToComplainAbout && <ComplaintSection t={t} own={own} />}
      <Facts {...{ t, language, own }} />
      {isOpen && <WhyThisDay {...{ t, language, own }} />}
      <MessageForm {...{ t, language, own, typed, answering, problems }} />
      <Documents {...{ t, own }} />
      <Section title={t('follow.page.history')}>
        <Timeline entries={entries} language={language} />
      </Section>
      <SentLetters {...{ t, language, own }} />
      <HowWeReachYou {...{ t, own }} />
      {own.ownWords && <OwnWords t={t} words={own.ownWords} />}
      {!isToComplainAbout && <ComplaintSection t={t} own={own} />}
      <MoreRequests {...{ t, own }} />
      <FurtherSteps {...{ t, own }} />
      <AsItStood {...{ t, language, own }} />
    </div>
  )
}

function Facts({ t, language, own: { file, facts, subjectName } }: Pick<RequestPageProps, 't' | 'language' | 'own'>) {
  const left = rightsLeft(facts)
  const rights = facts.rights.map(({ right }) => (
    <p key={right}>
      {t(`common.rights.${right}`)} {!left.includes(right) && t('follow.withdraw.gone')}
    </p>
  ))
  const reference = <Reference reference={file.request.reference} />
  return (
    <>
      {subjectName && <p>{t('follow.page.subject', { name: subjectName })}</p>}
      <SummaryList
        rows={[
          { label: t('follow.page.reference'), value: <b>{reference}</b> },
          { label: t('follow.page.receivedOn'), value: <DayTime day={facts.receivedOn} language={language} /> },
          { label: t('follow.page.rights'), value: rights },
        ]}
      />
    </>
  )
}

/** The way to the page of the documents, with how many have been sent. */
function Documents({ t, own: { file, facts } }: Pick<RequestPageProps, 't' | 'own'>) {
  const { reference, state } = file.request
  const count = filesOfThePerson(file.history).length
  if (state === 'closed' && count === 0) return null
  return (
    <div className="print:hidden">
      <Section title={t('follow.files.title')}>
        {count > 0 && <p>{t('follow.files.linkSent', { count })}</p>}
        <p>
          <TextLink href={`/follow/requests/${reference}/files`}>{t('follow.files.link')}</TextLink>
        </p>
        {count === 0 && <p className="text-ink-soft">{documentsHint(t, rightsLeft(facts))}</p>}
      </Section>
    </div>
  )
}

/** Which days and times these are, and when: what a sheet of paper needs so that it proves something. */
function AsItStood({ t, language, own }: Pick<RequestPageProps, 't' | 'language' | 'own'>) {
  const { timeZone: timesZone, now, file } = own
  const moment = formatMoment(new Date(now), language, timesZone)
  const zone = file.controller.timeZone
  return <p className="text-base text-ink-soft">{t('follow.page.dates', { zone, timesZone, moment })}</p>
}

/** Folded, because letters are long; the browser unfolds it without a script. */
function OwnWords({ t, words }: { t: Translator; words: string }) {
  return (
    <details className="print:hidden">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('follow.page.yourWords')}</summary>
      <p dir="auto" className="border-s-4 border-line ps-4 whitespace-pre-wrap">
        {words}
      </p>
    </details>
  )
}
