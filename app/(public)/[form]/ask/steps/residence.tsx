import { submissionParts } from '@/casework/submission'
import { Select } from '@/components/ui/select'
import { lawPlaces } from '../law-places'
import { textOf, type Typed } from '../answers'
import { judgeBy } from '../judge'
import type { FormStep, StepProps } from '../form-step'

/** Asked only where a law depends on it; who would rather not say is judged by all laws of the organisation. */
export const residence: FormStep = {
  name: 'residence',
  fields: { residence: 'one' },
  title: ({ t, typed }) => t('form.residence.title', whose(typed)),
  Content: Residence,
  judge: (typed, lengths) => judgeBy(submissionParts.residence, { residence: textOf(typed, 'residence') }, lengths),
  checked: ({ t, language, typed }) => {
    const place = lawPlaces(language).find(({ value }) => value === textOf(typed, 'residence'))
    const label = t('form.residence.title', whose(typed))
    return [{ label, names: label, value: place?.label ?? t('form.residence.notSaid') }]
  },
}

/** A law is about where the person lives whose data it is, not whoever writes for them. */
function whose(typed: Typed): { whom: string } {
  return { whom: textOf(typed, 'askedFor') || 'self' }
}

function Residence({ t, language, typed, problems }: StepProps) {
  return (
    <>
      <h1 className="text-2xl font-bold sm:text-3xl">{t('form.residence.title', whose(typed))}</h1>
      <Select
        name="residence"
        label={t('form.residence.label')}
        hint={t('form.residence.hint', whose(typed))}
        problem={problems['residence']}
        defaultValue={textOf(typed, 'residence')}
        options={[{ value: '', label: t('form.residence.notSaid') }, ...lawPlaces(language)]}
      />
    </>
  )
}
