import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { paperOf } from '@/domain/requests/code-of-answer'
import { placeOnDay } from '@/domain/requests/given-answers'
import { formatDay } from '@/messages/format-day'
import { outcomeText } from '@/messages/outcome-text'
import type { Translator } from '@/messages/translator'
import { FilesOfAnswer } from './files-of-answer'
import { InformationSection } from './information-section'
import type { Answer, OwnAnswer, OwnCase } from './read-own-case'
import type { Language } from '@/domain/languages'

type Props = { t: Translator; language: Language; own: OwnCase }

/** Every answer that was given, newest first; where it is not the only or the last word, with its day. */
export function AnswerSections({ t, language, own }: Props) {
  return own.answers.map((given) => <AnswerSection key={given.sequence} {...{ t, language, own, given }} />)
}

/** An answer as it left; one that went by post or by hand is not put up here unasked. */
function AnswerSection({ t, language, own, given }: Props & { given: OwnAnswer }) {
  const { answer, leftOn, sequence } = given
  const stands = own.facts.answer?.sequence === sequence
  const day = formatDay(leftOn, language)
  const title = titleOf({ t, language, own, given })
  if (answer.delivery !== 'portal')
    return (
      <Section title={title}>
        <p>{t(deliveredKeys[answer.delivery], { day })}</p>
      </Section>
    )
  return (
    <Section title={title}>
      {!stands && <p>{t('follow.answer.earlier')}</p>}
      <p dir="auto" className="rounded-md border border-line bg-surface p-5 whitespace-pre-wrap print:p-2">
        {answer.text}
      </p>
      <FilesOfAnswer {...{ t, language, own, given }} />
      <Withheld t={t} withheld={answer.withheld ?? []} />
      <h3 className="pt-2 text-xl font-bold">{t('follow.answer.decisions')}</h3>
      {answer.decisions.map((decided) => (
        <Decided key={decided.right} t={t} decided={decided} />
      ))}
      {answer.information && <InformationSection {...{ t, information: answer.information }} />}
      <OnPaper {...{ t, language, own, given, stands }} />
    </Section>
  )
}

/** The only answer needs no day, and two of one day more than that. */
function titleOf({ t, language, own: { answers, facts }, given }: Props & { given: OwnAnswer }): string {
  if (answers.length === 1 && facts.answer?.sequence === given.sequence) return t('follow.answer.title')
  const day = formatDay(given.leftOn, language)
  const place = placeOnDay(answers, given)
  return place ? t('follow.answer.titleOfOne', { day, ...place }) : t('follow.answer.titleOf', { day })
}

type OnPaperProps = Props & { given: OwnAnswer; stands: boolean }

/** The answer on paper: the button that asks for it, that it was asked for, or the day it left; lost in the post it is asked for again. */
function OnPaper({ t, language, own: { file }, given, stands }: OnPaperProps) {
  const paper = paperOf(file.history, { answer: given })
  if (paper && !paper.leftOn) return <p>{t('follow.answer.paperAsked')}</p>
  return (
    <>
      {paper?.leftOn && <p>{t('follow.answer.paperSent', { day: formatDay(paper.leftOn, language) })}</p>}
      {stands && (
        <form method="post" action={`/follow/requests/${file.request.reference}/paper`}>
          <Button kind="quiet">{t('follow.answer.paper')}</Button>
        </form>
      )}
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
      <p dir="auto" className="whitespace-pre-wrap">
        {outcomeText(t, decided)}
      </p>
      <Reason t={t} label={t('follow.answer.because')} text={because} />
      <Reason t={t} label={t('follow.answer.searched')} text={searched} />
    </div>
  )
}

/** What staff say that they do not give, each with its ground (GDPR Art. 12(4)). */
function Withheld({ t, withheld }: { t: Translator; withheld: NonNullable<Answer['withheld']> }) {
  if (withheld.length === 0) return null
  return (
    <>
      <p>{t('letters.answer-ready.withheld')}</p>
      <ul className="list-disc ps-5">
        {withheld.map(({ described, ground }, index) => (
          <li key={index}>
            <bdi>{described}</bdi>
            <br />
            {t(`letters.answer-ready.withheld-${ground}`)}
          </li>
        ))}
      </ul>
    </>
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
