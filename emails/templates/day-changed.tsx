import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { AnswerBy } from '../parts/answer-by'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph } from '../parts/text'
import { formatDay } from '@/messages/format-day'

export const dayChanged: Template<RequesterLetterOf<'day-changed'>> = {
  subject: ({ request: { reference } }, say) => say('letters.day-changed.subject', { reference }),
  title: (_letter, say) => say('letters.day-changed.title'),
  Body: ({ letter, say }) => (
    <>
      <Salutation request={letter.request} say={say} />
      <Paragraph>
        {letter.props.oldDueOn
          ? say('letters.day-changed.told', { day: formatDay(letter.props.oldDueOn, letter.language) })
          : say('letters.day-changed.changed')}
      </Paragraph>
      <AnswerBy letter={letter} say={say} />
      <Paragraph>{say(`letters.day-changed.${letter.props.nothingRefused ? 'stillOwed' : 'atWork'}`)}</Paragraph>
      <FollowLink letter={letter} label={say('letters.parts.follow')} say={say} />
      <ComplaintRoutes controller={letter.controller} request={letter.request} say={say} />
    </>
  ),
}
