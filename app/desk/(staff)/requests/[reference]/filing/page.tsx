import { SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import { channelOptions } from '../../../../_request/options'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { file } from '../../actions'

export default async function FilingPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.filing.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.filing.intro')}</p>}>
      <VerbForm request={request} verb="filing" action={file} title={title} submit={t('desk.pages.filing.submit')}>
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.filing.on')}
          defaultValue={request.today}
          width="sm:w-48"
        />
        <SelectField
          name="channel"
          label={t('desk.pages.filing.channel')}
          options={channelOptions()}
          defaultValue="e-mail"
        />
        <TextAreaField name="text" label={t('desk.pages.filing.text')} />
      </VerbForm>
    </VerbPage>
  )
}
