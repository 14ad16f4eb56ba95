import { CheckboxField, TextAreaField } from '@/components/desk/fields'
import { rightsToTakeBack } from '@/domain/requests/history'
import { rightOptions } from '../../../../_request/options'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { withdraw } from '../../actions'

export default async function WithdrawalPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.withdrawal.title')
  const left = rightsToTakeBack(request.facts)
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.withdrawal.intro')}</p>}>
      <VerbForm
        request={request}
        verb="withdrawal"
        action={withdraw}
        title={title}
        submit={t('desk.pages.withdrawal.submit')}
        preview="letter"
      >
        {left.length > 1 && (
          <CheckboxField
            name="rights"
            label={t('desk.pages.withdrawal.rights')}
            hint={t('desk.pages.withdrawal.rightsHint')}
            options={rightOptions(left)}
          />
        )}
        <TextAreaField name="because" label={t('desk.pages.withdrawal.because')} rows={4} />
      </VerbForm>
    </VerbPage>
  )
}
