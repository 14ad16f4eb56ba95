import type { FormAction } from '@/components/desk/action-form'
import { SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import { t } from '../words'
import { clockFor } from './clock-for'
import type { FormVerbName } from './form-verbs'
import { channelOptions } from './options'
import type { DeskRequest } from './read-request'
import { VerbForm, VerbPage } from './verb-page'

type AnswerPageProps = {
  request: DeskRequest
  verb: FormVerbName & ('clarified' | 'completed')
  action: FormAction
}

const questions = { clarified: 'clarificationRequested', completed: 'particularsRequested' } as const

/** The page on which staff record what the person answered, by whatever way it came. */
export function AnswerPage({ request, verb, action }: AnswerPageProps) {
  const title = t(`desk.pages.${verb}.title`)
  const intro = t(`desk.pages.${verb}.intro`, { clock: clockFor(request, questions[verb]) })
  return (
    <VerbPage request={request} title={title} intro={<p>{intro}</p>}>
      <VerbForm {...{ request, verb, action, title }} submit={t(`desk.pages.${verb}.submit`)} preview="changes">
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.clarified.on')}
          defaultValue={request.today}
          width="sm:w-48"
        />
        <SelectField
          name="channel"
          label={t('desk.pages.clarified.channel')}
          options={channelOptions()}
          defaultValue="e-mail"
        />
        <TextAreaField name="text" label={t('desk.pages.clarified.text')} />
      </VerbForm>
    </VerbPage>
  )
}
