import { formatDay } from '@/messages/format-day'
import type { StaffLetterOf } from '../catalogue'
import { rightNames } from '../parts/about-rights'
import { DeskLink } from '../parts/desk-link'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

export const assignedToYou: Template<StaffLetterOf<'assigned-to-you'>> = {
  subject: ({ props: { reference } }, say) => say('letters.assigned-to-you.subject', { reference }),
  title: (_letter, say) => say('letters.assigned-to-you.title'),
  Body: ({ letter, say }) => {
    const { props, language } = letter
    const { reference, dueOn, nextReminderOn } = props
    const rights = rightNames(props.rights, language, say)
    return (
      <>
        <Paragraph>{say('letters.assigned-to-you.assigned', { reference, rights })}</Paragraph>
        <Paragraph>
          <strong>
            {dueOn === null
              ? say('letters.assigned-to-you.undated')
              : say('letters.assigned-to-you.due', { day: formatDay(dueOn, language) })}
          </strong>
        </Paragraph>
        {nextReminderOn && (
          <Paragraph>{say('letters.assigned-to-you.next', { day: formatDay(nextReminderOn, language) })}</Paragraph>
        )}
        <DeskLink letter={letter} reference={reference} say={say} />
      </>
    )
  },
}
