import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { RightsAsked } from '../parts/about-rights'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { List, Paragraph, Words } from '../parts/text'
import { Waiting } from '../parts/waiting'
import { formatDay } from '@/messages/format-day'

/** Asks for what is missing and no more, and says when the time starts (PAIA s. 53(2)). */
export const particularsRequest: Template<RequesterLetterOf<'particulars-request'>> = {
  subject: ({ request: { reference } }, say) => say('letters.particulars-request.subject', { reference }),
  title: (_letter, say) => say('letters.particulars-request.title'),
  Body: ({ letter, say }) => {
    const { request, props, language } = letter
    return (
      <>
        <Salutation request={request} say={say} />
        <Paragraph>
          {say('letters.particulars-request.why', { day: formatDay(request.receivedOn, language) })}
        </Paragraph>
        <List items={props.missing.map((each) => say(`letters.particulars-request.missing-${each}`))} />
        <Words>{props.question}</Words>
        <Paragraph>{say('letters.particulars-request.concerns')}</Paragraph>
        <RightsAsked rights={props.rightsConcerned} say={say} />
        <FollowLink letter={letter} label={say('letters.particulars-request.reply')} say={say} />
        <Waiting asks="particulars-request" clocks={props.clocks} language={language} say={say} />
        <Paragraph>{say('letters.particulars-request.noMore')}</Paragraph>
      </>
    )
  },
}
