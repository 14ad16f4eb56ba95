import { Button } from '@/components/ui/button'
import { Bullets, Section } from '@/components/ui/section'
import { complaintSentences } from '@/components/request/complaint-sentences'
import { paperOf } from '@/domain/requests/code-of-answer'
import { formatDay } from '@/messages/format-day'
import { outcomeText } from '@/messages/outcome-text'
import type { Translator } from '@/messages/translator'
import { FilesOfAnswer } from './files-of-answer'
import type { Answer, OwnCase } from './read-own-case'
import type { Language } from '@/domain/languages'

/** The answer as it left; one that went by post or by hand is not put up here unasked. */
export function AnswerSection({ t, language, own }: { t: Translator; language: Language; own: OwnCase }) {
  const { answer, facts } = own
  const leftOn = facts.answer?.leftOn
  if (!answer || !leftOn) return null
  const day = formatDay(leftOn, language)
  if (answer.delivery !== 'portal')
    return (
      <Section title={t('follow.answer.title')}>
        <p>{t(deliveredKeys[answer.delivery], { day })}</p>
      </Section>
    )
  return (
    <Section title={t('follow.answer.title')}>
      <p dir="auto" className="rounded-md border border-line bg-surface p-5 whitespace-pre-wrap print:p-2">
        {answer.text}
      </p>
      <FilesOfAnswer {...{ t, language, own }} />
      <h3 className="pt-2 text-xl font-bold">{t('follow.answer.decisions')}</h3>
      {answer.decisions.map((decided) => (
        <Decided key={decided.right} t={t} decided={decided} />
      ))}
      <OnPaper {...{ t, language, own }} />
    </Section>
  )
}

/** The answer on paper: the button that asks for it, that it was asked for, or the day it left; lost in the post it is asked for again. */
function OnPaper({ t, language, own: { file, facts } }: { t: Translator; language: Language; own: OwnCase }) {
  const paper = paperOf(file.history, facts)
  if (paper && !paper.leftOn) return <p>{t('follow.answer.paperAsked')}</p>
  return (
    <>
      {paper?.leftOn && <p>{t('follow.answer.paperSent', { day: formatDay(paper.leftOn, language) })}</p>}
      <form method="post" action={`/follow/requests/${file.request.reference}/paper`}>
        <Button kind="quiet">{t('follow.answer.paper')}</Button>
      </form>
    </>
  )
}

const deliveredKeys = {
  post: 'follow.answer.byPost',
  'in-person': 'follow.answer.inPerson',
  'e-mail': 'follow.answer.byEmail',
} as const

function Decided({ t, decided }: { t: Translator; decided: Answer['decisions'][number] }) {
  const { right, because, searched } = decided
  return (
    <div className="space-y-1 border-t border-line pt-3">
      <h4 className="font-semibold">{t(`common.rights.${right}`)}</h4>
      <p>{outcomeText(t, decided)}</p>
      <Reason t={t} label={t('follow.answer.because')} text={because} />
      <Reason t={t} label={t('follow.answer.searched')} text={searched} />
    </div>
  )
}

function Reason({ t, label, text }: { t: Translator; label: string; text: string | null }) {
  if (!text) return null
  return (
    <p dir="auto" className="whitespace-pre-wrap">
      <b>{t('common.label', { label })}</b> {text}
    </p>
  )
}

/** Where to turn if not content: to us, to the authority, to a court, in no order (GDPR Arts 12(4), 77 and 79). */
export function ComplaintSection({ t, own: { file, facts } }: { t: Translator; own: OwnCase }) {
  const regimes = [...new Set(facts.rights.flatMap((each) => each.regimes))]
  const { receivedOn, residence } = facts
  const routes = complaintSentences({ t, regimes, receivedOn, residence, controller: file.controller })
  if (routes.length === 0) return null
  return (
    <Section title={t('follow.answer.complain')}>
      <Bullets items={routes} />
      {routes.length > 1 && <p>{t('letters.complain.anyOrder')}</p>}
    </Section>
  )
}
