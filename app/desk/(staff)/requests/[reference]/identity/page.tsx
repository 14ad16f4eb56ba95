import { identityVerdicts, noDoubtReasons } from '@/casework/verify-identity'
import { RadioField, TextAreaField, TextField } from '@/components/desk/fields'
import { ShownFor } from '@/components/desk/shown-for'
import { TextLink } from '@/components/ui/text-link'
import { openQuestions } from '@/domain/requests/questions'
import { clockFor } from '../../../../_request/clock-for'
import { CodeEntered } from '../../../../_request/code-entered'
import { FileList } from '../../../../_request/file-list'
import { NoDoubtAtOnce } from '../../../../_request/no-doubt-at-once'
import { methodOptions } from '../../../../_request/options'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type RequestWithFiles, readWithFiles } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { pathOf } from '../../../../_request/addresses'
import { pageTitle, t } from '../../../../words'
import { verify } from '../../actions'

export default async function IdentityPage({ params }: RequestPageProps) {
  const request = await readWithFiles((await params).reference)
  const title = t('desk.pages.identity.title')
  if (!request.may('verify'))
    return (
      <VerbPage request={request} title={title}>
        <title>{pageTitle(title)}</title>
        <p>{t('desk.pages.identity.mayNot', { names: verifiers(request) })}</p>
        <AskInstead request={request} />
      </VerbPage>
    )
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <CodeEntered request={request} action={verify} />
      <NoDoubtAtOnce request={request} action={verify} />
      <VerbForm
        request={request}
        verb="identity"
        action={verify}
        title={title}
        submit={t('desk.pages.identity.submit')}
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
      <p>{t('desk.pages.identity.intro')}</p>
      <AskInstead request={request} />
      <FileList request={request} files={request.files.filter(({ purpose }) => purpose === 'identity')} />
    </>
  )
}

function AskInstead({ request }: { request: RequestWithFiles }) {
  if (!request.may('ask-identity')) return null
  const isAsked = request.facts.identity === 'asked'
  return (
    <p>
      <TextLink href={pathOf(request, isAsked ? 'identity/code' : 'identity/request')}>
        {t(isAsked ? 'desk.pages.identity.sendCode' : 'desk.pages.identity.askInstead')}
      </TextLink>
    </p>
  )
}

function VerdictFields({ request }: { request: RequestWithFiles }) {
  const { history, today } = request
  const clock = clockFor(request, 'identityRequested')
  const wasAsked = openQuestions(history, 'identityRequested').length > 0
  const verdicts = identityVerdicts.filter((verdict) => verdict !== 'insufficient' || wasAsked)
  const ordered = wasAsked ? verdicts : [...verdicts].sort((one) => (one === 'not-doubted' ? -1 : 0))
  return (
    <>
      <RadioField
        name="verdict"
        label={t('desk.pages.identity.verdict')}
        options={ordered.map((verdict) => ({
          value: verdict,
          label: t(`desk.pages.identity.${verdict}`),
          hint: t(`desk.pages.identity.${verdict}Hint`, { clock }),
        }))}
      />
      <ShownFor values={['not-doubted']}>
        <RadioField
          name="reason"
          label={t('desk.pages.identity.reason')}
          options={noDoubtReasons.map((reason) => ({
            value: reason,
            label: t(`desk.pages.identity.reason-${reason}`),
          }))}
        />
      </ShownFor>
      <ShownFor values={['verified', 'failed']}>
        <RadioField name="method" label={t('desk.pages.identity.method')} options={methodOptions()} />
      </ShownFor>
      <TextField
        name="on"
        type="date"
        label={t('desk.pages.identity.on')}
        hint={t('desk.pages.identity.onHint', { clock })}
        defaultValue={today}
        width="sm:w-48"
      />
      <TextAreaField
        name="because"
        label={t('desk.shell.optional', { label: t('desk.pages.identity.because') })}
        hint={t('desk.pages.identity.becauseHint')}
        rows={4}
      />
    </>
  )
}

function verifiers({ members }: RequestWithFiles): string {
  return members
    .filter(({ mayVerify }) => mayVerify)
    .map(({ name }) => name)
    .join(', ')
}
