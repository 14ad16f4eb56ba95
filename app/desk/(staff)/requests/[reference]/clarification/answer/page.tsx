import { AnswerPage } from '../../../../../_request/answer-form'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { receiveAnswer } from '../../../actions'

export default async function ClarificationAnswerPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  return <AnswerPage request={request} verb="clarified" action={receiveAnswer} />
}
