import { TextInput } from '@/components/ui/text-input'
import { type QuestionProps, questionRoute } from '../question'

/**
 * `topic` is a trap for machines: people do not see it, and it has a name that no browser fills in by itself. Filling it
 * drops nothing; staff look at the request first.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = questionRoute({
  question: 'who',
  fields: { name: 'one', email: 'one', topic: 'one' },
  typed: ({ name, email, topic }) => ({ name, email, filledTrap: topic !== '' }),
  title: (t) => t('form.who.title'),
  Content: Who,
})

function Who({ t, answers, problems }: QuestionProps) {
  return (
    <>
      <h1 className="text-2xl font-bold sm:text-3xl">{t('form.who.title')}</h1>
      <TextInput
        name="name"
        label={t('form.who.name')}
        hint={t('form.who.nameHint')}
        problem={problems['name']}
        defaultValue={answers.name}
        autoComplete="name"
        spellCheck={false}
        dir="auto"
      />
      <TextInput
        name="email"
        type="email"
        label={t('form.who.email')}
        hint={t('form.who.emailHint')}
        problem={problems['email']}
        defaultValue={answers.email}
        autoComplete="email"
        spellCheck={false}
        dir="ltr"
      />
      <div aria-hidden="true" className="absolute -z-10 size-px overflow-hidden opacity-0">
        <label htmlFor="topic">{t('form.words.leave')}</label>
        <input id="topic" name="topic" type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  )
}
