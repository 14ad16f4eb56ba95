import { formatDay } from '@/messages/format-day'
import type { RequesterLetterOf } from '../catalogue'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

/** That files of the answer wait to be downloaded, or can be again; neither what they hold nor what they are called. */
export const answerToCollect: Template<RequesterLetterOf<'answer-to-collect'>> = {
  subject: ({ request: { reference }, props }, say) =>
    say(`letters.answer-to-collect.subject-${props.why}`, { reference }),
  title: (_letter, say) => say('letters.answer-to-collect.title'),
  Body: ({ letter, say }) => {
    const { request, props, language } = letter
    return (
      <>
        <Salutation request={request} say={say} />
        {props.until && (
          <Paragraph>
            {say(`letters.answer-to-collect.${props.why}`, { day: formatDay(props.until, language) })}
          </Paragraph>
        )}
        {props.code && <Paragraph>{say(`letters.answer-ready.code-${props.code}`)}</Paragraph>}
        {props.isErasureWaiting && <Paragraph>{say('letters.answer-ready.erasure')}</Paragraph>}
        <FollowLink letter={letter} label={say('letters.answer-to-collect.link')} say={say} />
        {props.until && <Paragraph>{say('letters.answer-to-collect.right')}</Paragraph>}
      </>
    )
  },
}
