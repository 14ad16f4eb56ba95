import { RadioField, TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { bar } from '../../actions'

export default async function ConflictPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const { facts, members, context } = request
  const title = t('desk.pages.conflict.title')
  const others = members.filter(({ userId }) => userId !== context.person.userId)
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.conflict.intro')}</p>}>
      <VerbForm request={request} verb="conflict" action={bar} title={title} submit={t('desk.pages.conflict.submit')}>
        <RadioField
          name="userId"
          label={t('desk.pages.conflict.who')}
          options={others.map(({ userId, name }) => ({
            value: userId,
            label: name,
            ...(facts.barred.includes(userId) && { hint: t('desk.pages.conflict.barred') }),
          }))}
        />
        <RadioField
          name="what"
          label={t('desk.pages.conflict.what')}
          chosen="bar"
          options={(['bar', 'admit'] as const).map((value) => ({ value, label: t(`desk.pages.conflict.${value}`) }))}
        />
        <TextAreaField name="because" label={t('desk.pages.conflict.because')} rows={3} />
      </VerbForm>
    </VerbPage>
  )
}
