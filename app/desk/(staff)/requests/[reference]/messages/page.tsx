import { ConversationPanel } from '../../../../_request/conversation-panel'
import { StaffLettersPanel } from '../../../../_request/letters-panel'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest, readWords } from '../../../../_request/read-request'
import { RequestFrame } from '../../../../_request/request-frame'

export default async function MessagesPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const words = await readWords(request)
  return (
    <RequestFrame request={request} tab="messages">
      <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5">
        <ConversationPanel request={request} words={words} />
        <StaffLettersPanel request={request} />
      </div>
    </RequestFrame>
  )
}
