import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { formatDay } from '@/messages/format-day'

export const message: Template<RequesterLetterOf<'message'>> = {
  subject: ({ request: { reference } }, say) => say('letters.message.subject', { reference }),
  title: (_letter, say) => say('letters.message.title'),
  Body: ({ letter, say }) => (
    <>
      <Salutation request={letter.request} say={say} />
      <Paragraph>
        {say('letters.message.wrote', {
          organisation: letter.controller.name,
          day: formatDay(letter.request.receivedOn, letter.language),
        })}
      </Paragraph>
      <Words>{letter.props.text}</Words>
      <FollowLink letter={letter} label={say('letters.message.reply')} say={say} />
    </>
  ),
}
