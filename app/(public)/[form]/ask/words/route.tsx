import { TextArea } from '@/components/ui/text-area'
import { type QuestionProps, questionRoute } from '../question'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = questionRoute({
  question: 'words',
  fields: { words: 'one' },
  typed: ({ words }) => ({ words }),
  title: (t) => t('form.words.title'),
  Content: Words,
})

function Words({ t, answers, problems }: QuestionProps) {
  return (
    <TextArea
      name="words"
      label={t('form.shell.optional', { label: t('form.words.title') })}
      hint={t('form.words.hint')}
      problem={problems['words']}
      isHeading
      rows={10}
      defaultValue={answers.words}
      autoComplete="off"
      dir="auto"
    />
  )
}
