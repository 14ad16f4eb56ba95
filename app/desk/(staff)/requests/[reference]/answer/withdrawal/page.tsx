import { CheckboxField, TextAreaField } from '@/components/desk/fields'
import { withdrawableFiles } from '@/domain/requests/withdrawn-files'
import { formatBytes } from '@/messages/format-bytes'
import { formatDay } from '@/messages/format-day'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type RequestWithFiles, readWithFiles } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../../words'
import { withdrawFiles } from '../../../actions'

export default async function FileWithdrawalPage({ params }: RequestPageProps) {
  const request = await readWithFiles((await params).reference)
  const title = t('desk.pages.fileWithdrawal.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.fileWithdrawal.intro')}</p>}>
      <VerbForm
        request={request}
        verb="file-withdrawal"
        action={withdrawFiles}
        title={title}
        submit={t('desk.pages.fileWithdrawal.submit')}
        destroys
      >
        <CheckboxField name="files" label={t('desk.pages.fileWithdrawal.files')} options={choices(request)} />
        <TextAreaField
          name="because"
          label={t('desk.pages.fileWithdrawal.because')}
          hint={t('desk.pages.fileWithdrawal.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}

function choices({ answerFiles, history, facts }: RequestWithFiles) {
  return withdrawableFiles(history, facts).map(({ fileId, bytes, on }) => ({
    value: fileId,
    label: answerFiles.find(({ id }) => id === fileId)?.name ?? t('desk.files.sealed'),
    hint: t('desk.pages.fileWithdrawal.ofAnswer', {
      size: formatBytes(bytes, deskLanguage),
      day: formatDay(on, deskLanguage),
    }),
  }))
}
