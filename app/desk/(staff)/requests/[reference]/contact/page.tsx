import { TextAreaField, TextField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { changeAddress } from '../../actions'

export default async function ContactPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const requester = request.person?.requester
  const title = t('desk.pages.contact.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.contact.intro')}</p>}>
      <VerbForm
        request={request}
        verb="contact"
        action={changeAddress}
        title={title}
        submit={t('desk.pages.contact.submit')}
      >
        <TextField
          name="email"
          type="email"
          label={t('desk.pages.contact.email')}
          defaultValue={requester?.email ?? ''}
          autoComplete="off"
        />
        <TextField
          name="telephone"
          type="tel"
          label={t('desk.pages.contact.telephone')}
          defaultValue={requester?.telephone ?? ''}
          autoComplete="off"
        />
        <TextAreaField
          name="postalAddress"
          label={t('desk.pages.contact.postalAddress')}
          defaultValue={requester?.postalAddress ?? ''}
          rows={4}
        />
        <TextAreaField
          name="because"
          label={t('desk.pages.contact.because')}
          hint={t('desk.pages.contact.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}
