import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { RightsAsked } from '../parts/about-rights'
import { AnswerBy } from '../parts/answer-by'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { FollowLink } from '../parts/follow-link'
import { HowWeGoOn } from '../parts/how-we-go-on'
import { Salutation } from '../parts/salutation'
import { Paragraph } from '../parts/text'
import { formatDay } from '@/messages/format-day'

/** Confirms receipt with all that a law asks for: how we go on, how we make sure who asks, when the answer comes. */
export const acknowledgement: Template<RequesterLetterOf<'acknowledgement'>> = {
  subject: ({ request: { reference } }, say) => say('letters.acknowledgement.subject', { reference }),
  title: (_letter, say) => say('letters.acknowledgement.title'),
  Body: ({ letter, say }) => {
    const { request, props, language, controller } = letter
    return (
      <>
        <Salutation request={request} say={say} />
        <Paragraph>
          {say('letters.acknowledgement.received', { day: formatDay(request.receivedOn, language) })}
        </Paragraph>
        <RightsAsked rights={request.rights} say={say} />
        <AnswerBy letter={letter} say={say} />
        <Paragraph>{say(`letters.request-received.binds-${props.binds}`)}</Paragraph>
        <HowWeGoOn say={say} />
        <FollowLink letter={letter} label={say('letters.parts.follow')} say={say} />
        <ComplaintRoutes controller={controller} request={request} say={say} />
      </>
    )
  },
}
