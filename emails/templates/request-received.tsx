import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { RightsAsked } from '../parts/about-rights'
import { AnswerBy } from '../parts/answer-by'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { HowWeGoOn } from '../parts/how-we-go-on'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { formatDay } from '@/messages/format-day'

export const requestReceived: Template<RequesterLetterOf<'request-received'>> = {
  subject: ({ request: { reference } }, say) => say('letters.request-received.subject', { reference }),
  title: (_letter, say) => say('letters.request-received.title'),
  Body: ({ letter, say }) => {
    const { request, props, language, controller } = letter
    return (
      <>
        <Salutation request={request} say={say} />
        <Paragraph>
          {say('letters.request-received.received', { day: formatDay(request.receivedOn, language) })}
        </Paragraph>
        <RightsAsked rights={request.rights} say={say} />
        <AnswerBy letter={letter} say={say} />
        <Paragraph>{say(`letters.request-received.binds-${props.binds}`)}</Paragraph>
        <HowWeGoOn say={say} />
        <Paragraph>{say('letters.request-received.nothingNeeded')}</Paragraph>
        <FollowLink letter={letter} label={say('letters.parts.follow')} say={say} />
        <Paragraph>{say('letters.parts.followHint')}</Paragraph>
        {props.words !== null && (
          <>
            <Paragraph>{say('letters.request-received.yourWords')}</Paragraph>
            <Words>{props.words}</Words>
          </>
        )}
        <ComplaintRoutes controller={controller} request={request} say={say} />
      </>
    )
  },
}
