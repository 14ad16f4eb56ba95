import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { RightsAsked } from '../parts/about-rights'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { Waiting } from '../parts/waiting'
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
        <Waiting asks="clarification-request" clocks={props.clocks} language={language} say={say} />
        {props.rightsConcerned.length < request.rights.length && (
          <Paragraph>{say('letters.clarification-request.rest')}</Paragraph>
        )}
      </>
    )
  },
}
