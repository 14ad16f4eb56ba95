import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { Salutation } from '../parts/salutation'
import { List, Paragraph } from '../parts/text'
import { formatDay } from '@/messages/format-day'

export const requestWithdrawn: Template<RequesterLetterOf<'request-withdrawn'>> = {
  subject: ({ request: { reference }, props: { partOf } }, say) =>
    say(`letters.request-withdrawn.${partOf.length > 0 ? 'subjectPart' : 'subject'}`, { reference }),
  title: ({ props: { partOf } }, say) => say(`letters.request-withdrawn.${partOf.length > 0 ? 'titlePart' : 'title'}`),
  Body: ({ letter: { request, language, props }, say }) => {
    const day = formatDay(request.receivedOn, language)
    return (
      <>
        <Salutation request={request} say={say} />
        {props.partOf.length > 0 ? (
          <>
            <Paragraph>{say('letters.request-withdrawn.part', { day })}</Paragraph>
            <List items={props.partOf.map((right) => say(`common.rights.${right}`))} />
            <Paragraph>{say('letters.request-withdrawn.rest')}</Paragraph>
          </>
        ) : (
          <Paragraph>{say('letters.request-withdrawn.closed', { day })}</Paragraph>
        )}
        <Paragraph>{say('letters.request-withdrawn.again')}</Paragraph>
      </>
    )
  },
}
