import { CheckboxField, TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { nameWhoReads } from '../../actions'

export default async function ConfidentialityPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const { facts, members, context } = request
  const title = t('desk.pages.confidentiality.title')
  const people = members.filter(({ userId }) => !facts.barred.includes(userId))
  const suggested = [context.person.userId, ...(facts.assigneeId ? [facts.assigneeId] : [])]
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.confidentiality.intro')}</p>}>
      <VerbForm
        request={request}
        verb="confidentiality"
        action={nameWhoReads}
        title={title}
        submit={t('desk.pages.confidentiality.submit')}
      >
        <CheckboxField
          name="readers"
          label={t('desk.pages.confidentiality.readers')}
          hint={t('desk.pages.confidentiality.readersHint')}
          chosen={[...(facts.readers ?? suggested)]}
          options={people.map(({ userId, name, role }) => ({
            value: userId,
            label: name,
            hint: t(`desk.roles.${role}`),
          }))}
        />
        <CheckboxField
          name="managersRead"
          label={t('desk.pages.confidentiality.others')}
          chosen={facts.managersRead ? ['yes'] : []}
          options={[{ value: 'yes', label: t('desk.pages.confidentiality.managersRead') }]}
        />
        <TextAreaField name="because" label={t('desk.pages.confidentiality.because')} rows={3} />
      </VerbForm>
    </VerbPage>
  )
}
