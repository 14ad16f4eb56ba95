import { asOneLine } from '@/casework/fields'
import { partsMissing, submissionParts } from '@/casework/submission'
import { Radios } from '@/components/ui/choices'
import { TextInput } from '@/components/ui/text-input'
import { type AskedFor, capacities } from '@/domain/forms/asked-for'
import { textOf, type Typed } from '../answers'
import { judgeBy } from '../judge'
import { optional } from '../optional'
import type { CheckedAnswer, FormStep, StepProps } from '../form-step'

type ForAnother = Exclude<AskedFor, 'self'>

/** Whose data it is, and what makes the writer ask; papers are asked for later, and only where there is doubt. */
export const subject: FormStep = {
  name: 'subject',
  fields: { subjectName: 'one', subjectKnownAs: 'one', capacity: 'one', answerTo: 'one' },
  title: ({ t }) => t('form.subject.title'),
  Content: Subject,
  judge: (typed, lengths) => {
    const { subjectName, ...rest } = asTyped(typed)
    const named = subjectName.trim() === '' ? undefined : subjectName
    const missing = partsMissing({ email: 'given', askedFor: 'represented', ...(named && { subjectName: named }) })
    return [...missing, ...judgeBy(submissionParts.subject, { ...rest, subjectName: named }, lengths)]
  },
  checked: (props) => [nameOf(props), knownAs(props), capacityOf(props), answerTo(props)].flat(),
}

function Subject({ t, typed, problems }: StepProps) {
  const whom = forWhom(typed)
  return (
    <>
      <h1 className="text-2xl font-bold sm:text-3xl">{t('form.subject.title')}</h1>
      <TextInput
        name="subjectName"
        label={t(`form.subject.name.${whom}`)}
        problem={problems['subjectName']}
        defaultValue={textOf(typed, 'subjectName')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
      />
      <TextInput
        name="subjectKnownAs"
        label={optional(t, t('form.subject.knownAs'))}
        hint={t('form.subject.knownAsHint')}
        problem={problems['subjectKnownAs']}
        defaultValue={textOf(typed, 'subjectKnownAs')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
      />
      <Radios
        name="capacity"
        label={optional(t, t('form.subject.capacity'))}
        hint={t(`form.subject.proof.${whom}`)}
        problem={problems['capacity']}
        options={capacities[whom].map((value) => ({ value, label: t(`common.capacities.${value}`) }))}
        chosen={textOf(typed, 'capacity') || undefined}
      />
      {whom === 'represented' && (
        <Radios
          name="answerTo"
          label={t('form.subject.answerTo')}
          problem={problems['answerTo']}
          options={(['me', 'them'] as const).map((value) => ({
            value,
            label: t(`form.subject.answerToWhom.${value}`),
          }))}
          chosen={textOf(typed, 'answerTo') || 'me'}
        />
      )}
    </>
  )
}

function asTyped(typed: Typed) {
  const [subjectName, subjectKnownAs] = [textOf(typed, 'subjectName'), textOf(typed, 'subjectKnownAs')]
  return { subjectName, subjectKnownAs, capacity: textOf(typed, 'capacity'), answerTo: textOf(typed, 'answerTo') }
}

function forWhom(typed: Typed): ForAnother {
  const whom = textOf(typed, 'askedFor')
  return whom === 'child' || whom === 'deceased' ? whom : 'represented'
}

function nameOf({ t, typed }: StepProps): CheckedAnswer {
  const label = t(`form.subject.name.${forWhom(typed)}`)
  return { label, names: label, value: <bdi>{asOneLine(textOf(typed, 'subjectName'))}</bdi> }
}

function knownAs({ t, typed }: StepProps): CheckedAnswer[] {
  const given = textOf(typed, 'subjectKnownAs').trim()
  const label = t('form.subject.knownAs')
  return given ? [{ label, names: label, value: <bdi>{asOneLine(given)}</bdi> }] : []
}

function answerTo({ t, typed }: StepProps): CheckedAnswer[] {
  if (forWhom(typed) !== 'represented') return []
  const label = t('form.subject.answerTo')
  const whom = textOf(typed, 'answerTo') === 'them' ? 'them' : 'me'
  return [{ label, names: label, value: t(`form.subject.answerToWhom.${whom}`) }]
}

function capacityOf({ t, typed }: StepProps): CheckedAnswer[] {
  const capacity = capacities[forWhom(typed)].find((each) => each === textOf(typed, 'capacity'))
  const label = t('form.subject.capacity')
  return capacity ? [{ label, names: label, value: t(`common.capacities.${capacity}`) }] : []
}
