import { submissionParts } from '@/casework/submission'
import { Checkboxes } from '@/components/ui/choices'
import { Notice } from '@/components/ui/notice'
import { rightsSignalled } from '@/domain/forms/privacy-signal'
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
  judge: (typed, lengths, { form }) =>
    judgeBy(submissionParts.what, { rights: chosenRights(typed, form.rights) }, lengths),
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

function What({ t, language, found, typed, problems, signal }: StepProps) {
  const { form, organisation } = found
  const words = { t, language, form }
  const signalled = signal ? rightsSignalled(form.rights) : []
  const divider = form.rights.find((right) => apart.includes(right))
  return (
    <>
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
        chosen={'rights' in typed ? choicesOf(typed, 'rights') : signalled}
        dividers={divider ? [divider] : []}
      />
      {signalled.map((right) => (
        <Notice key={right} title={t('form.what.signalTitle')}>
          <p>{t('form.what.signal', { right: rightLabel(right, words) })}</p>
          <p className="mt-2">{t('form.what.signalElsewhere', { organisation: organisation.name })}</p>
        </Notice>
      ))}
    </>
  )
}

function hinted(hint: string | undefined) {
  return hint === undefined ? {} : { hint }
}
