import { TextAreaField, TextField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { passOn } from '../../actions'

export default async function PassingOnPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.passing-on.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.passing-on.intro')}</p>}>
      <VerbForm
        request={request}
        verb="passing-on"
        action={passOn}
        title={title}
        submit={t('desk.pages.passing-on.submit')}
      >
        <TextAreaField name="text" label={t('desk.pages.passing-on.text')} rows={4} />
        <TextField
          name="passedTo"
          label={t('desk.pages.passing-on.passedTo')}
          hint={t('desk.pages.passing-on.passedToHint')}
        />
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.passing-on.on')}
          defaultValue={request.today}
          width="sm:w-48"
        />
      </VerbForm>
    </VerbPage>
  )
}
