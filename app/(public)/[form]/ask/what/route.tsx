import { Checkboxes } from '@/components/ui/choices'
import type { Right } from '@/domain/rights'
import { type QuestionProps, questionRoute } from '../question'

/** A line is drawn before these: they are not about getting, mending, deleting or moving data. */
const apart: readonly Right[] = ['marketing-objection', 'unsure']
const explained = ['access', 'correction', 'portability'] as const satisfies readonly Right[]

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = questionRoute({
  question: 'what',
  fields: { rights: 'many' },
  typed: ({ rights }) => ({ rights: [...new Set(rights)] }),
  title: (t) => t('form.what.title'),
  Content: What,
})

function What({ t, form: { form }, answers, problems }: QuestionProps) {
  const options = form.rights.map((right) => {
    const hinted = explained.find((each) => each === right)
    return { value: right, label: t(`common.rights.${right}`), ...(hinted && { hint: t(`form.what.${hinted}`) }) }
  })
  const divider = form.rights.find((right) => apart.includes(right))
  return (
    <Checkboxes
      name="rights"
      label={t('form.what.title')}
      hint={t('form.what.hint')}
      problem={problems['rights']}
      isHeading
      options={options}
      chosen={answers.rights}
      dividers={divider ? [divider] : []}
    />
  )
}
