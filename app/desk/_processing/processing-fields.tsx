import { TextAreaField, TextField } from '@/components/desk/fields'
import type { Language } from '@/domain/languages'
import type { ProcessingWords } from '@/domain/records/processing-record'
import { t } from '../words'

const optional = ['source', 'transfers', 'automated'] as const

/** What the record says of one purpose, in one language. */
export function ProcessingFields({ language, words }: { language: Language; words: ProcessingWords | undefined }) {
  const written = { lang: language, dir: 'auto' }
  return (
    <>
      <TextField
        name="purpose"
        label={t('desk.processing.purpose')}
        hint={t('desk.processing.purposeHint')}
        defaultValue={words?.purpose}
        width="w-full"
        {...written}
      />
      <TextAreaField
        name="categories"
        label={t('desk.processing.categories')}
        hint={t('desk.processing.categoriesHint')}
        rows={3}
        defaultValue={words?.categories}
        {...written}
      />
      <TextAreaField
        name="recipients"
        label={t('desk.shell.optional', { label: t('desk.processing.recipients') })}
        hint={t('desk.processing.recipientsHint')}
        rows={4}
        defaultValue={words?.recipients.join('\n')}
        {...written}
      />
      <TextAreaField
        name="period"
        label={t('desk.processing.period')}
        hint={t('desk.processing.periodHint')}
        rows={3}
        defaultValue={words?.period}
        {...written}
      />
      {optional.map((name) => (
        <TextAreaField
          key={name}
          name={name}
          label={t('desk.shell.optional', { label: t(`desk.processing.${name}`) })}
          hint={t(`desk.processing.${name}Hint`)}
          rows={3}
          defaultValue={words?.[name]}
          {...written}
        />
      ))}
    </>
  )
}
