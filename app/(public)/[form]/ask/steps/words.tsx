import { submissionParts } from '@/casework/submission'
import { TextArea } from '@/components/ui/text-area'
import { textOf } from '../answers'
import { judgeBy } from '../judge'
import { optional } from '../optional'
import type { FormStep, StepProps } from '../form-step'
import { TypedText } from '../typed-text'

export const words: FormStep = {
  name: 'words',
  fields: { words: 'text' },
  title: ({ t }) => t('form.words.title'),
  Content: Words,
  judge: (typed, lengths) => judgeBy(submissionParts.words, { words: textOf(typed, 'words') }, lengths),
  checked: ({ t, typed }) => {
    const text = textOf(typed, 'words')
    const value = text.trim() ? <TypedText words={text} /> : t('form.check.notProvided')
    return [{ label: t('form.words.title'), names: t('form.check.changeWords'), value }]
  },
}

function Words({ t, typed, problems }: StepProps) {
  return (
    <TextArea
      name="words"
      label={optional(t, t('form.words.title'))}
      hint={t('form.words.hint')}
      problem={problems['words']}
      isHeading
      rows={10}
      defaultValue={textOf(typed, 'words')}
      autoComplete="off"
      dir="auto"
    />
  )
}
