import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { AnswerBy } from '../parts/answer-by'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph } from '../parts/text'
import { formatDay } from '@/messages/format-day'

export const laterThanPromised: Template<RequesterLetterOf<'later-than-promised'>> = {
  subject: ({ request: { reference } }, say) => say('letters.later-than-promised.subject', { reference }),
  title: (_letter, say) => say('letters.later-than-promised.title'),
  Body: ({ letter, say }) => (
    <>
      <Salutation request={letter.request} say={say} />
      <Paragraph>
        {say('letters.later-than-promised.promised', { day: formatDay(letter.props.promisedOn, letter.language) })}
      </Paragraph>
      <AnswerBy letter={{ language: letter.language, request: { dueOn: letter.props.legalDueOn } }} say={say} />
      <Paragraph>
        {say(`letters.later-than-promised.${letter.props.nothingRefused ? 'stillOwed' : 'atWork'}`)}
      </Paragraph>
      <FollowLink letter={letter} label={say('letters.parts.follow')} say={say} />
      <ComplaintRoutes controller={letter.controller} request={letter.request} say={say} />
    </>
  ),
}
