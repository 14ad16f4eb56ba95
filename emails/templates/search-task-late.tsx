import { formatDay } from '@/messages/format-day'
import type { StaffLetterOf } from '../catalogue'
import { DeskLink } from '../parts/desk-link'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

const keys = { late: 'letters.search-task-late.late', undelivered: 'letters.search-task-late.undelivered' } as const

/** To whoever has the request in hand: a colleague does not answer, or cannot be reached. */
export const searchTaskLate: Template<StaffLetterOf<'search-task-late'>> = {
  subject: ({ props: { reference, system } }, say) => say('letters.search-task-late.subject', { reference, system }),
  title: ({ props: { reference, system } }, say) => say('letters.search-task-late.subject', { reference, system }),
  Body: ({ letter, say }) => {
    const { reference, system, why, dueOn } = letter.props
    return (
      <>
        <Paragraph>{say(keys[why], { system, day: formatDay(dueOn, letter.language) })}</Paragraph>
        <Paragraph>{say('letters.search-task-late.next')}</Paragraph>
        <DeskLink letter={letter} reference={reference} say={say} />
      </>
    )
  },
}
