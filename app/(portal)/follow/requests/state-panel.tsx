import { AnswerBy } from '@/components/request/answer-by'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { daysBetween } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { isIdentityPaperAsked } from '@/domain/requests/sent-files'
import { formatList } from '@/messages/format-list'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { CodeToEnter } from './code-to-enter'
import type { OwnState } from './own-state'
import type { OwnCase } from './read-own-case'
import { wordsAsked } from './words-asked'

type Props = { t: Translator; language: Language; own: OwnCase; state: OwnState }
type Waiting = Extract<OwnState, { kind: 'waiting' }>

const tones = {
  answered: 'good',
  withdrawn: 'plain',
  closed: 'plain',
  ended: 'plain',
  waiting: 'warn',
  late: 'alert',
  extended: 'plain',
  unconfirmed: 'warn',
  open: 'plain',
} as const satisfies Record<OwnState['kind'], string>

/** Where the request stands, by when an answer comes, and what the person can do: the first thing on the page. */
export function StatePanel({ t, language, own, state, mayConfirm }: Props & { mayConfirm: boolean }) {
  const isOver =
    state.kind === 'answered' || state.kind === 'withdrawn' || state.kind === 'closed' || state.kind === 'ended'
  return (
    <Notice tone={tones[state.kind]}>
      <h1 className="text-2xl font-bold sm:text-3xl">{t(`follow.state.${state.kind}`)}</h1>
      <div className="mt-3 space-y-3">
        {!isOver && state.kind !== 'late' && <ByWhen {...{ t, language, own }} />}
        {state.kind === 'extended' && <Quoted text={becauseOf(own, state.entryId)} />}
        {state.kind === 'waiting' ? (
          <WhatWeAsked {...{ t, language, own, state }} />
        ) : (
          (!mayConfirm || state.kind !== 'unconfirmed') && <p>{moreOf(state, t, language)}</p>
        )}
        <CodeToEnter {...{ t, own }} />
        {state.kind === 'answered' && state.erasure && (
          <p className="font-semibold">
            {t(`follow.state.erasure-${state.erasure.stage}`, { day: formatDay(state.erasure.day, language) })}
          </p>
        )}
        {mayConfirm && <ConfirmHere t={t} reference={own.file.request.reference} />}
      </div>
    </Notice>
  )
}

/** For whoever opened the page by a code to the mailbox of this request, which proves what a link there proves. */
function ConfirmHere({ t, reference }: { t: Translator; reference: string }) {
  return (
    <form method="post" action={`/follow/requests/${reference}/confirmation`} className="space-y-3">
      <p>{t('follow.state.confirmHere')}</p>
      <Button>{t('form.confirm.button')}</Button>
    </form>
  )
}

function ByWhen({ t, language, own: { deadline, today } }: Omit<Props, 'state'>) {
  const { dueOn } = deadline
  const when = dueOn ? t('follow.page.in', { days: daysBetween(today, dueOn) }) : ''
  if (!dueOn && deadline.clock === 'paused') return null
  return (
    <AnswerBy
      {...{ t, language }}
      day={dueOn}
      message="follow.page.answerBy"
      without="follow.page.answerSoon"
      params={{ when }}
    />
  )
}

function moreOf(state: Exclude<OwnState, Waiting>, t: Translator, language: Language): string {
  switch (state.kind) {
    case 'answered':
      return t('follow.state.answeredOn', { day: formatDay(state.on, language) })
    case 'withdrawn':
    case 'closed':
    case 'ended':
    case 'late':
    case 'extended':
      return t(`follow.state.${state.kind}More`, { day: formatDay(state.on, language) })
    case 'unconfirmed':
    case 'open':
      return t(`follow.state.${state.kind}More`)
  }
}

/** Whose move it is: what was asked, what it does to the time, and the one thing to do. */
function WhatWeAsked({ t, language, own, state: { question } }: Omit<Props, 'state'> & { state: Waiting }) {
  return (
    <>
      <p>{t(`follow.state.asked.${question.type}`, { day: formatDay(question.leftOn, language) })}</p>
      <Quoted text={wordsAsked(own, question)} />
      <p>{clockSentence({ t, language, own })}</p>
      <p>{t('follow.state.notClosed')}</p>
      <p>
        {isShownByDocument(own, question) ? (
          <ButtonLink href={`/follow/requests/${own.file.request.reference}/files`}>
            {t('follow.files.link')}
          </ButtonLink>
        ) : (
          <ButtonLink href="#message">{t('follow.state.answerNow')}</ButtonLink>
        )}
      </p>
    </>
  )
}

/** Whether what was asked for is a paper, which is sent on the page of the documents. */
function isShownByDocument({ file }: OwnCase, { type }: Waiting['question']): boolean {
  return type === 'authorityRequested' || (type === 'identityRequested' && isIdentityPaperAsked(file.history))
}

function Quoted({ text }: { text: string | undefined }) {
  if (!text) return null
  return (
    <p dir="auto" className="border-s-4 border-edge ps-4 whitespace-pre-wrap">
      {text}
    </p>
  )
}

function becauseOf({ sealed }: OwnCase, entryId: string | null): string | undefined {
  return (sealed.get(entryId ?? '') as { because?: string } | undefined)?.because
}

function clockSentence({ t, language, own: { deadline } }: Omit<Props, 'state'>): string {
  if (deadline.pausedSinceOn)
    return t('follow.state.waitingPaused', { day: formatDay(deadline.pausedSinceOn, language) })
  const standing = deadline.rights
    .filter(({ clock }) => clock === 'paused')
    .map(({ right }) => t(`common.rightNames.${right}`))
  if (standing.length === 0) return t('follow.state.waitingRuns')
  return t('follow.state.waitingPart', { rights: formatList(standing, language) })
}
