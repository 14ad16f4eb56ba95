import type { Day } from '@/domain/calendar/days'
import { type Deadline, effectiveDueOn } from '@/domain/deadlines/deadline'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import { type RuleCode, type Step, noticeRules, stepsToAnswer } from '@/domain/deadlines/working'
import type { Language } from '@/domain/languages'
import type { Foundation } from '@/domain/requests/foundation'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { daysOffReasons, lengthOf, listed } from './step-sentence'

/** `rests`: on what the day may be said to rest; what the law does not name is not put down to it. */
type Told = { t: Translator; language: Language; rests: Foundation; withSources?: boolean }

/** The day by which a request is answered, and why, in one sentence to the person who asked. */
export function requestSentence({ dueOn, binds, first, clock }: RequestDeadline, told: Told): string {
  if (dueOn && first && binds === 'promise') return because(dueOn, first.promised.working, told)
  if (first?.law) return lawSentence(first.law.deadline, told)
  return told.t(clock === 'not-started' ? 'deadlines.sentence.notStarted' : 'deadlines.sentence.noDay')
}

/** The day one law sets, and why, in one sentence to the person who asked. */
export function lawSentence(deadline: Deadline, told: Told): string {
  const { t, language } = told
  const { pausedSinceOn, status, orderedDueOn, working } = deadline
  const dueOn = effectiveDueOn(deadline)
  if (dueOn && dueOn === orderedDueOn)
    return because(
      dueOn,
      working.filter(({ rule }) => rule === 'ordered' || rule === 'received'),
      told,
    )
  if (dueOn) return because(dueOn, countedSteps(deadline), told)
  if (pausedSinceOn) return t('deadlines.sentence.stopped', { day: formatDay(pausedSinceOn, language) })
  return t(status === 'running' ? 'deadlines.sentence.noDay' : 'deadlines.sentence.notStarted')
}

const ofFirstLimit: readonly RuleCode[] = [
  'time-limit',
  'time-limit-clipped',
  'time-limit-elsewhere',
  'pause',
  'next-working-day',
]

/** Once more time was taken, what led to the day before it no longer counts. */
function countedSteps({ working, extension }: Deadline): Step[] {
  const steps = stepsToAnswer(working).filter(({ rule }) => rule !== 'ordered')
  const isLonger = extension?.accepted && steps.some(({ rule }) => rule.startsWith('extension'))
  return isLonger ? steps.filter(({ rule }) => !ofFirstLimit.includes(rule)) : steps
}

function because(dueOn: Day, steps: readonly Step[], told: Told): string {
  const { t, language } = told
  const reasons = steps.flatMap((step) => reasonsOf(step, steps, told))
  const words = { day: formatDay(dueOn, language), reasons: listed(reasons, language) }
  const received = steps.find(({ rule }) => rule === 'received')
  if (!received) return t('deadlines.sentence.promised', words)
  return t('deadlines.sentence.due', { ...words, received: formatDay(received.day, language) })
}

function reasonsOf(step: Step, steps: readonly Step[], told: Told): string[] {
  const { t, rests, withSources } = told
  const reasons = step.daysOff ? daysOffReasons(step.daysOff, t, told.language) : reasonOf(step, steps, told)
  const last = reasons.at(-1)
  if (!withSources || last === undefined || rests === 'own' || step.rule.startsWith('promise')) return reasons
  return [...reasons.slice(0, -1), t('deadlines.sentence.withSource', { reason: last, source: step.source })]
}

function reasonOf({ rule, day, params = {} }: Step, steps: readonly Step[], { t, language, rests }: Told): string[] {
  if (!isReason(rule)) return []
  const words = {
    ...params,
    ...lengthOf(params, t),
    day: formatDay(day, language),
    start: formatDay(steps[0]?.day ?? day, language),
    since: steps.some((each) => each.rule.includes('started')) ? 'later' : 'receipt',
  }
  const ownRule = rests === 'own' ? ownRules[rule] : undefined
  return [ownRule ? t(`deadlines.ownRule.${ownRule}`, words) : t(`deadlines.because.${rule}`, words)]
}

const ownRules: Partial<Record<RuleCode, 'time-limit' | 'time-limit-clipped' | 'extension'>> = {
  'time-limit': 'time-limit',
  'time-limit-clipped': 'time-limit-clipped',
  'time-limit-elsewhere': 'time-limit',
  extension: 'extension',
  'extension-clipped': 'extension',
}

const noReasons = [
  'received',
  'promise-start',
  'stands-still',
  'next-working-day',
  'extension-next-working-day',
  ...noticeRules,
] as const

function isReason(rule: RuleCode): rule is Exclude<RuleCode, (typeof noReasons)[number]> {
  return !noReasons.some((other) => other === rule)
}
