import { SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import { openQuestions } from '@/domain/requests/questions'
import { channelOptions } from '../../../../../_request/options'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { pageTitle, t } from '../../../../../words'
import { receiveAnswer } from '../../../actions'

export default async function ClarificationAnswerPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.clarified.title')
  const isOpen = openQuestions(request.history, 'clarificationRequested').length > 0
  const intro = t(isOpen ? 'desk.pages.clarified.intro' : 'desk.pages.clarified.none')
  return (
    <VerbPage request={request} title={title} intro={<p>{intro}</p>}>
      {isOpen ? (
        <VerbForm
          request={request}
          verb="clarified"
          action={receiveAnswer}
          title={title}
          submit={t('desk.pages.clarified.submit')}
          preview="changes"
        >
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
      ) : (
        <title>{pageTitle(title)}</title>
      )}
    </VerbPage>
  )
}
