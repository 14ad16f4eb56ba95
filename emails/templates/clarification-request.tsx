import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { RightsAsked } from '../parts/about-rights'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { formatDay } from '@/messages/format-day'

export const clarificationRequest: Template<RequesterLetterOf<'clarification-request'>> = {
  subject: ({ request: { reference } }, say) => say('letters.clarification-request.subject', { reference }),
  title: (_letter, say) => say('letters.clarification-request.title'),
  Body: ({ letter, say }) => {
    const { request, props, language } = letter
    return (
      <>
        <Salutation request={request} say={say} />
        <Paragraph>
          {say('letters.clarification-request.why', { day: formatDay(request.receivedOn, language) })}
        </Paragraph>
        <Words>{props.question}</Words>
        <Paragraph>{say('letters.clarification-request.concerns')}</Paragraph>
        <RightsAsked rights={props.rightsConcerned} say={say} />
        <FollowLink letter={letter} label={say('letters.clarification-request.reply')} say={say} />
        <Paragraph>
          <strong>{say(`letters.clarification-request.clock-${props.pauses ? 'pauses' : 'runs'}`)}</strong>
        </Paragraph>
        <Paragraph>{say('letters.clarification-request.notClosed')}</Paragraph>
      </>
    )
  },
}
