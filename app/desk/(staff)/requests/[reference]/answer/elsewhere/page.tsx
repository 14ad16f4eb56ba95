import { SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import { loggedChannels } from '@/domain/requests/received'
import { channelOptions } from '../../../../../_request/options'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { recordElsewhere } from '../../../actions'

export default async function AnswerElsewherePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.answered-elsewhere.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.answered-elsewhere.intro')}</p>}>
      <VerbForm
        request={request}
        verb="answered-elsewhere"
        action={recordElsewhere}
        title={title}
        submit={t('desk.pages.answered-elsewhere.submit')}
      >
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.answered-elsewhere.on')}
          hint={t('desk.pages.answered-elsewhere.onHint')}
          width="sm:w-48"
        />
        <SelectField
          name="channel"
          label={t('desk.pages.answered-elsewhere.channel')}
          options={channelOptions(loggedChannels)}
          defaultValue="letter"
        />
        <TextAreaField name="text" label={t('desk.pages.answered-elsewhere.text')} />
      </VerbForm>
    </VerbPage>
  )
}
