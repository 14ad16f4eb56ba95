import { authorityVerdicts } from '@/casework/verify-authority'
import { RadioField, TextAreaField, TextField } from '@/components/desk/fields'
import { clockFor } from '../../../../../_request/clock-for'
import { FileList } from '../../../../../_request/file-list'
import { proofOptions } from '../../../../../_request/options'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type RequestWithFiles, readWithFiles } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { judgeAuthority } from '../../../actions'

export default async function AuthorityVerdictPage({ params }: RequestPageProps) {
  const request = await readWithFiles((await params).reference)
  const title = t('desk.pages.authorityVerdict.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="authority-verdict"
        action={judgeAuthority}
        title={title}
        submit={t('desk.pages.authorityVerdict.submit')}
        preview="changes"
      >
        <VerdictFields request={request} />
      </VerbForm>
    </VerbPage>
  )
}

function Intro({ request }: { request: RequestWithFiles }) {
  return (
    <>
      <p>{t('desk.pages.authorityVerdict.intro')}</p>
      <FileList request={request} files={request.files.filter(({ purpose }) => purpose === 'authority')} />
    </>
  )
}

function VerdictFields({ request }: { request: RequestWithFiles }) {
  const clock = clockFor(request, 'authorityRequested')
  return (
    <>
      <RadioField
        name="verdict"
        label={t('desk.pages.authorityVerdict.verdict')}
        options={authorityVerdicts.map((verdict) => ({
          value: verdict,
          label: t(`desk.pages.authorityVerdict.${verdict}`),
          hint: t(`desk.pages.authorityVerdict.${verdict}Hint`, { clock }),
        }))}
      />
      <RadioField
        name="proof"
        label={t('desk.shell.optional', { label: t('desk.pages.authorityVerdict.proof') })}
        hint={t('desk.pages.authorityVerdict.proofHint')}
        options={proofOptions()}
      />
      <TextField
        name="on"
        type="date"
        label={t('desk.pages.authorityVerdict.on')}
        hint={t('desk.pages.authorityVerdict.onHint', { clock })}
        defaultValue={request.today}
        width="sm:w-48"
      />
      <TextAreaField
        name="because"
        label={t('desk.shell.optional', { label: t('desk.pages.authorityVerdict.because') })}
        hint={t('desk.pages.authorityVerdict.becauseHint')}
        rows={4}
      />
    </>
  )
}
