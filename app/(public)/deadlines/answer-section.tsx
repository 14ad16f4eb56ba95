import { lawSentence } from '@/components/request/answer-sentence'
import { LawDays } from '@/components/request/law-days'
import { RelianceNotes } from '@/components/request/reliance'
import { WarningList } from '@/components/request/warning-list'
import { WorkingSteps } from '@/components/request/working-steps'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { parseDay } from '@/domain/calendar/days'
import { type Deadline, type DeadlineInput, effectiveDueOn } from '@/domain/deadlines/deadline'
import { isToBeConfirmed } from '@/domain/regimes/regimes'
import type { Language } from '@/domain/languages'
import { capitalised } from '@/messages/capitalised'
import { formatDay } from '@/messages/format-day'
import { formatMoment } from '@/messages/format-moment'
import type { Translator } from '@/messages/translator'
import { placeName } from './places'

export type Answer = { input: DeadlineInput; place: string | null; deadline: Deadline }

type Props = { t: Translator; language: Language; answer: Answer }

/** The days and all that led to them: enough to be printed and kept beside the file. */
export function AnswerSection({ t, language, answer }: Props) {
  const { input, deadline } = answer
  const { status, pausedSinceOn, working, warnings } = deadline
  const since = pausedSinceOn ? formatDay(pausedSinceOn, language) : ''
  return (
    <div className="space-y-6">
      <Notice tone={status === 'running' ? 'plain' : 'warn'}>
        <h2 className="text-xl font-bold">{headingOf(answer, t, language)}</h2>
        <p className="mt-1">{askedFor(answer, t, language)}</p>
        <p className="text-ink-soft">{askedOf(answer, t, language)}</p>
        {isToBeConfirmed(input.regime.id) && <p className="mt-2 font-semibold">{t('common.lawToConfirm')}</p>}
        <p className="mt-2">{t(`calculator.clock.${clockOf(answer)}`, { day: since })}</p>
        <p className="mt-2">{lawSentence(deadline, { t, language, rests: 'law' })}</p>
      </Notice>
      <Section title={t('calculator.answerTitle')}>
        <LawDays {...{ t, language, deadline }} />
      </Section>
      <WarningList {...{ t, language, warnings }} />
      <Section title={t('deadlines.working.every')}>
        <WorkingSteps {...{ t, language }} steps={working} />
        <RelianceNotes t={t} steps={working} />
        <p className="text-sm text-ink-soft">{versionOf(answer, t, language)}</p>
      </Section>
    </div>
  )
}

/** Whether it is who asks or who may ask for the person that keeps the time standing is seen from the rule it stands by. */
function clockOf({ input, deadline: { status, working } }: Answer) {
  if (status !== 'awaiting-identity') return status
  const source = working.find(({ rule }) => rule === 'stands-still')?.source
  const rule = input.regime.restarts.find((each) => each.source === source)
  return rule?.asks === 'authorityRequested' ? 'awaiting-authority' : status
}

function headingOf({ input, deadline }: Answer, t: Translator, language: Language): string {
  const { timeZone } = input.options ?? {}
  if (deadline.dueAt && timeZone) {
    const moment = formatMoment(new Date(deadline.dueAt), language, timeZone)
    return t('calculator.dueAt', { moment })
  }
  const dueOn = effectiveDueOn(deadline)
  return dueOn ? t('calculator.dueBy', { day: formatDay(dueOn, language) }) : t('calculator.noDay')
}

function askedFor({ input }: Answer, t: Translator, language: Language): string {
  const right = t(`common.rightNames.${input.right}`)
  const law = t(`common.laws.${input.regime.id}`)
  return capitalised(t('calculator.answerFor', { law, right }), language)
}

function askedOf({ input, place }: Answer, t: Translator, language: Language): string {
  const received = t('calculator.receivedOn', { day: formatDay(input.receivedOn, language) })
  const holidays = place
    ? t('calculator.holidaysOf', { place: placeName(place, language) })
    : t('calculator.holidaysNone')
  return `${received}. ${holidays}.`
}

/** The version of a rule is the day on which it was last read. */
function versionOf({ input: { regime } }: Answer, t: Translator, language: Language): string {
  const day = parseDay(regime.ruleVersion)
  return t('calculator.version', { day: day ? formatDay(day, language) : regime.ruleVersion })
}
