import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { Salutation } from '../parts/salutation'
import { Paragraph } from '../parts/text'
import { formatDay } from '@/messages/format-day'

export const requestWithdrawn: Template<RequesterLetterOf<'request-withdrawn'>> = {
  subject: ({ request: { reference } }, say) => say('letters.request-withdrawn.subject', { reference }),
  title: (_letter, say) => say('letters.request-withdrawn.title'),
  Body: ({ letter: { request, language }, say }) => (
    <>
      <Salutation request={request} say={say} />
      <Paragraph>{say('letters.request-withdrawn.closed', { day: formatDay(request.receivedOn, language) })}</Paragraph>
      <Paragraph>{say('letters.request-withdrawn.again')}</Paragraph>
    </>
  ),
}
