import type { AskedFor } from '@/domain/forms/asked-for'
import { isToldNeutrally } from '@/domain/policies/refusals'
import type { Decision } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import letters from './en/letters.json'
import type { Translator } from './translator'

type Told = {
  right?: Right
  decision: Decision
  because: string | null
  about?: AskedFor | undefined
  neutralText?: string
  waits?: 'download' | 'answer'
}
type Outcome = keyof (typeof letters)['answer-ready']

/** What became of a right, as the person is told: about themselves, about somebody they ask for, or somebody who has died. */
export function outcomeText(t: Translator, told: Told): string {
  if (isToldNeutrally(told)) return told.neutralText ?? t('letters.answer-ready.neutral')
  const { decision, about = 'self', waits } = told
  if (waits) return t(`letters.answer-ready.waits-${waits}`)
  const own =
    about === 'self' ? [] : about === 'deceased' ? [`deceased-${decision}`, `other-${decision}`] : [`other-${decision}`]
  const outcome = t(`letters.answer-ready.${own.find(isOutcome) ?? `decision-${decision}`}`)
  return isRemoved(told) ? `${outcome} ${t('letters.answer-ready.removal-limits')}` : outcome
}

/**
 * Whether minors must be told that removal may be neither complete nor comprehensive.
 * @see Cal. Bus. & Prof. Code 22581(a)(4) (place to be confirmed against the text of the law)
 */
function isRemoved({ right, decision }: Told): boolean {
  return right === 'content-removal' && (decision === 'granted' || decision === 'partly-granted')
}

function isOutcome(key: string): key is Outcome {
  return Object.hasOwn(letters['answer-ready'], key)
}
