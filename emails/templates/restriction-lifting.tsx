import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { RightsAsked } from '../parts/about-rights'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { formatDay } from '@/messages/format-day'

/** Tells from when restricted data is used again, before it is (GDPR Art. 18(3)). */
export const restrictionLifting: Template<RequesterLetterOf<'restriction-lifting'>> = {
  subject: ({ request: { reference } }, say) => say('letters.restriction-lifting.subject', { reference }),
  title: (_letter, say) => say('letters.restriction-lifting.title'),
  Body: ({ letter, say }) => {
    const { request, props, language, controller } = letter
    return (
      <>
        <Salutation request={request} say={say} />
        <Paragraph>
          {say('letters.restriction-lifting.restricted', { day: formatDay(request.receivedOn, language) })}
        </Paragraph>
        <RightsAsked rights={props.rightsConcerned} say={say} />
        <Paragraph>
          <strong>{say('letters.restriction-lifting.from', { day: formatDay(props.liftsOn, language) })}</strong>
        </Paragraph>
        <Paragraph>{say('letters.restriction-lifting.because')}</Paragraph>
        <Words>{props.because}</Words>
        <FollowLink letter={letter} label={say('letters.parts.follow')} say={say} />
        <ComplaintRoutes controller={controller} request={request} say={say} />
      </>
    )
  },
}
