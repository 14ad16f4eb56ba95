import { submissionParts } from '@/casework/submission'
import { Radios } from '@/components/ui/choices'
import { askedForOf } from '@/domain/forms/form-settings'
import { textOf } from '../answers'
import { judgeBy } from '../judge'
import type { FormStep, StepProps } from '../form-step'

/** Whether somebody asks for themselves; a child may, and is asked nothing else for it. */
export const forWhom: FormStep = {
  name: 'for-whom',
  fields: { askedFor: 'one' },
  title: ({ t }) => t('form.forWhom.title'),
  Content: ForWhom,
  judge: (typed, lengths) => judgeBy(submissionParts['for-whom'], { askedFor: textOf(typed, 'askedFor') }, lengths),
  checked: ({ t, typed }) => [
    {
      label: t('form.forWhom.title'),
      names: t('form.forWhom.title'),
      value: t(`form.forWhom.${textOf(typed, 'askedFor') as 'self'}`),
    },
  ],
}

function ForWhom({ t, found, typed, problems }: StepProps) {
  return (
    <Radios
      name="askedFor"
      label={t('form.forWhom.title')}
      problem={problems['askedFor']}
      isHeading
      options={askedForOf(found.form.settings).map((value) => ({
        value,
        label: t(`form.forWhom.${value}`),
        ...(value !== 'self' && { hint: t(`form.forWhom.${value}Hint`) }),
      }))}
      chosen={textOf(typed, 'askedFor') || 'self'}
    />
  )
}
