import { SubmitButton } from '@/components/desk/submit-button'
import { codeMadeFor, codeWayOf, isCodeToTell } from '@/domain/requests/code-of-answer'
import { answerToCollect } from '@/domain/requests/given-answers'
import { CodeWayField } from '../../../../../_request/code-way-field'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { makeCode, toldCode } from '../../../code-actions'

/** The code that opens the files of the answer: made and shown once, and recorded as told. */
export default async function CodePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.answerCode.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.answerCode.intro')}</p>}>
      <VerbForm
        request={request}
        verb="answer-code"
        action={makeCode}
        title={title}
        submit={t('desk.pages.answerCode.submit')}
      >
        <CodeWayField
          request={request}
          name="by"
          chosen={codeWayOf(request.history, answerToCollect(request.history, request.facts))}
        />
      </VerbForm>
      <Told request={request} />
    </VerbPage>
  )
}

function Told({ request: { history, facts, reference } }: { request: DeskRequest }) {
  const collected = answerToCollect(history, facts)
  const isMade = codeMadeFor(history, collected) === 'telephone'
  if (!isMade || !isCodeToTell(history, collected)) return null
  return (
    <form action={toldCode} className="mt-8 space-y-3">
      <input type="hidden" name="reference" value={reference} />
      <p>{t('desk.pages.answerCode.toTell')}</p>
      <SubmitButton working={t('desk.shell.working')}>{t('desk.pages.answerCode.told')}</SubmitButton>
    </form>
  )
}
