import { CheckboxField, TextAreaField } from '@/components/desk/fields'
import { replyToSettleOn } from '@/domain/requests/reply-after-closing'
import { formatDay } from '@/messages/format-day'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../words'
import { note } from '../../actions'

export default async function NotePage({ params, searchParams }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const settles = (await searchParams)['settles'] === 'reply'
  const title = t('desk.pages.note.title')
  const repliedOn = replyToSettleOn(request.history, request.facts)
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.note.intro')}</p>}>
      <VerbForm request={request} verb="note" keeps action={note} title={title} submit={t('desk.pages.note.submit')}>
        <TextAreaField name="text" label={t('desk.pages.note.text')} />
        {repliedOn && (
          <CheckboxField
            name="nothingToDo"
            label={t('desk.pages.note.replyTitle')}
            options={[
              { value: 'yes', label: t('desk.pages.note.nothingToDo', { day: formatDay(repliedOn, deskLanguage) }) },
            ]}
            chosen={settles ? ['yes'] : []}
          />
        )}
      </VerbForm>
    </VerbPage>
  )
}
