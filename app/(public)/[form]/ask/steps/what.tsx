import { submissionParts } from '@/casework/submission'
import { Checkboxes } from '@/components/ui/choices'
import type { Right } from '@/domain/rights'
import { choicesOf, chosenRights } from '../answers'
import { judgeBy } from '../judge'
import { rightHint, rightLabel } from '../right-words'
import type { FormStep, StepProps } from '../form-step'

/** A line is drawn before these: they are not about getting, mending, deleting or moving data. */
const apart: readonly Right[] = ['marketing-objection', 'unsure']

export const what: FormStep = {
  name: 'what',
  fields: { rights: 'many' },
  title: ({ t }) => t('form.what.title'),
  Content: What,
  judge: (typed, lengths) => judgeBy(submissionParts.what, { rights: choicesOf(typed, 'rights') }, lengths),
  checked: ({ t, language, found: { form }, typed }) => [
    {
      label: t('form.check.what'),
      names: t('form.check.changeWhat'),
      value: chosenRights(typed, form.rights).map((right) => (
        <p key={right}>{rightLabel(right, { t, language, form })}</p>
      )),
    },
  ],
}

function What({ t, language, found: { form }, typed, problems }: StepProps) {
  const words = { t, language, form }
  const divider = form.rights.find((right) => apart.includes(right))
  return (
    <Checkboxes
      name="rights"
      label={t('form.what.title')}
      hint={t('form.what.hint')}
      problem={problems['rights']}
      isHeading
      options={form.rights.map((right) => ({
        value: right,
        label: rightLabel(right, words),
        ...hinted(rightHint(right, words)),
      }))}
      chosen={choicesOf(typed, 'rights')}
      dividers={divider ? [divider] : []}
    />
  )
}

function hinted(hint: string | undefined) {
  return hint === undefined ? {} : { hint }
}
