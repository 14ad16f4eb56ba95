import { CheckboxField, RadioField, TextAreaField, TextField } from '@/components/desk/fields'
import { recipientOutcomes } from '@/domain/requests/recipient-events'
import { recipientSources, recipientsToTell } from '@/domain/policies/recipients-told'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { toldRecipients } from '../../actions'

export default async function RecipientsPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.recipients.title')
  const left = recipientsToTell(request.history, request.facts)
  const sources = [...new Set(left.flatMap((right) => recipientSources(request.facts, right)))]
  return (
    <VerbPage
      request={request}
      title={title}
      intro={<p>{t('desk.pages.recipients.intro', { sources: sources.join(', ') || 'none' })}</p>}
    >
      <VerbForm
        request={request}
        verb="recipients"
        action={toldRecipients}
        title={title}
        submit={t('desk.pages.recipients.submit')}
      >
        <RadioField
          name="right"
          label={t('desk.pages.recipients.right')}
          options={left.map((right) => ({ value: right, label: t(`common.rightNames.${right}`) }))}
          {...(left[0] && left.length === 1 && { chosen: left[0] })}
        />
        <RadioField
          name="outcome"
          label={t('desk.pages.recipients.outcome')}
          options={recipientOutcomes.map((value) => ({ value, label: t(`desk.pages.recipients.outcomes.${value}`) }))}
        />
        <TextAreaField
          name="recipients"
          label={t('desk.pages.recipients.recipients')}
          hint={t('desk.pages.recipients.recipientsHint')}
          rows={4}
        />
        <TextAreaField name="because" label={t('desk.pages.recipients.because')} rows={2} />
        <CheckboxField
          name="publicCopies"
          label={t('desk.pages.recipients.public')}
          options={[{ value: 'on', label: t('desk.pages.recipients.publicCopies') }]}
        />
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.recipients.on')}
          defaultValue={request.today}
          width="sm:w-48"
        />
      </VerbForm>
    </VerbPage>
  )
}
