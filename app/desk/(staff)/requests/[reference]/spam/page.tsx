import { TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { setAside, takeBack } from '../../actions'

export default async function SpamPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const isMarked = request.facts.spamMarkedOn !== null
  const area = isMarked ? 'unspam' : 'spam'
  const title = t(`desk.pages.${area}.title`)
  return (
    <VerbPage request={request} title={title} intro={<p>{t(`desk.pages.${area}.intro`)}</p>}>
      <VerbForm
        request={request}
        verb={area}
        action={isMarked ? takeBack : setAside}
        title={title}
        submit={t(`desk.pages.${area}.submit`)}
      >
        {!isMarked && (
          <TextAreaField
            name="because"
            label={t('desk.shell.optional', { label: t('desk.pages.spam.because') })}
            rows={4}
          />
        )}
      </VerbForm>
    </VerbPage>
  )
}
