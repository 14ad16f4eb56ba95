import { formatDay } from '@/messages/format-day'
import type { StaffLetterOf } from '../catalogue'
import { DeskLink } from '../parts/desk-link'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

/** A notice or an answer that bounced is none: the highest alarm there is. */
export const letterNotDelivered: Template<StaffLetterOf<'letter-not-delivered'>> = {
  subject: ({ props: { reference } }, say) => say('letters.letter-not-delivered.subject', { reference }),
  title: (_letter, say) => say('letters.letter-not-delivered.title'),
  Body: ({ letter, say }) => {
    const { props, language } = letter
    const { reference, dueOn } = props
    return (
      <>
        <Paragraph>
          <strong>
            {say(`letters.letter-not-delivered.${props.isTried ? 'delayed' : 'refused'}`, {
              reference,
              letter: say(`common.letterNames.${props.letter}`),
            })}
          </strong>
        </Paragraph>
        {dueOn !== null && (
          <Paragraph>{say('letters.letter-not-delivered.due', { day: formatDay(dueOn, language) })}</Paragraph>
        )}
        <DeskLink letter={letter} reference={reference} say={say} />
        <Paragraph>{say('letters.letter-not-delivered.next')}</Paragraph>
      </>
    )
  },
}
