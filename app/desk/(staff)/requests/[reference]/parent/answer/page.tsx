import { RadioField, SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import { consentChannels } from '@/domain/requests/consent'
import { ConsentIntro } from '../../../../../_request/consent-intro'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { recordParentsAnswer } from '../../../actions'

/** What a parent said by another way than the link of the letter. */
export default async function ParentsAnswerPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.consent.title')
  return (
    <VerbPage request={request} title={title} intro={<ConsentIntro request={request} page="consent" />}>
      <VerbForm
        request={request}
        verb="consent"
        action={recordParentsAnswer}
        title={title}
        submit={t('desk.pages.consent.submit')}
      >
        <RadioField
          name="agrees"
          label={t('desk.pages.consent.agrees')}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`desk.pages.consent.answers.${value}`),
          }))}
        />
        <TextField
          name="consentBy"
          label={t('desk.pages.consent.consentBy')}
          hint={t('desk.pages.consent.consentByHint')}
        />
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.consent.on')}
          defaultValue={request.today}
          width="sm:w-48"
        />
        <SelectField
          name="channel"
          label={t('desk.pages.consent.channel')}
          options={consentChannels.map((value) => ({ value, label: t(`desk.channels.${value}`) }))}
          defaultValue="telephone"
        />
        <TextAreaField name="text" label={t('desk.pages.consent.text')} hint={t('desk.pages.consent.textHint')} />
      </VerbForm>
    </VerbPage>
  )
}
