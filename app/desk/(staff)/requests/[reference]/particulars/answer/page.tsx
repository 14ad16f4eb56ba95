import { AnswerPage } from '../../../../../_request/answer-form'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { complete } from '../../../actions'

export default async function CompletionPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  return <AnswerPage request={request} verb="completed" action={complete} />
}
