import { stepSentence } from '@/components/request/step-sentence'
import type { Passage } from '@/documents/paper'
import { capitalised } from '@/messages/capitalised'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import type { CaseRecord } from './case-record'

/** Every day that each law and the promise reached, by which rule and from which article. */
export function workingPassages({ deadline }: CaseRecord): Passage[] {
  const laws = deadline.rights.flatMap(({ laws: judged, promised }) => [
    ...judged.map(({ right, regime, deadline: { working: steps } }) => ({
      name: t('deadlines.working.forRight', {
        right: t(`common.rightNames.${right}`),
        law: t(`common.laws.${regime}`),
      }),
      steps,
    })),
    { name: t('deadlines.working.promise'), steps: promised.working },
  ])
  return laws
    .filter(({ steps }) => steps.length > 0)
    .flatMap(({ name, steps }): Passage[] => [
      { kind: 'text', text: capitalised(name, deskLanguage) },
      {
        kind: 'entries',
        entries: steps.map((step) => ({
          day: formatDay(step.day, deskLanguage),
          text: stepSentence(step, t, deskLanguage),
          more: [step.source],
        })),
      },
    ])
}
