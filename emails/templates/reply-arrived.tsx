import { formatDay } from '@/messages/format-day'
import type { StaffLetterOf } from '../catalogue'
import { DeskLink } from '../parts/desk-link'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

export const replyArrived: Template<StaffLetterOf<'reply-arrived'>> = {
  subject: ({ props: { reference } }, say) => say('letters.reply-arrived.subject', { reference }),
  title: (_letter, say) => say('letters.reply-arrived.title'),
  Body: ({ letter, say }) => {
    const { props, language } = letter
    return (
      <>
        <Paragraph>{say('letters.reply-arrived.arrived', { reference: props.reference })}</Paragraph>
        {props.dueOn !== null && (
          <Paragraph>
            <strong>{say('letters.reply-arrived.due', { day: formatDay(props.dueOn, language) })}</strong>
          </Paragraph>
        )}
        <DeskLink letter={letter} reference={props.reference} say={say} />
      </>
    )
  },
}
