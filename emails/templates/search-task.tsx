import { formatDay } from '@/messages/format-day'
import type { StaffLetterOf } from '../catalogue'
import { ActionLink } from '../parts/links'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

const subjectKeys = {
  asked: 'letters.search-task.subject',
  again: 'letters.search-task.subject-again',
  reminder: 'letters.search-task.subject-reminder',
} as const

const leadKeys = {
  asked: 'letters.search-task.asked',
  again: 'letters.search-task.again',
  reminder: 'letters.search-task.reminder',
} as const

/** To the owner of a system: what a person asks stands behind the link, and nowhere in here. */
export const searchTask: Template<StaffLetterOf<'search-task'>> = {
  subject: ({ props: { about, reference, system } }, say) => say(subjectKeys[about], { reference, system }),
  title: ({ props: { about, reference, system } }, say) => say(subjectKeys[about], { reference, system }),
  Body: ({ letter, say }) => {
    const { props, secrets, origin, language } = letter
    const { reference, system, controllerName: controller, about } = props
    return (
      <>
        <Paragraph>{say(leadKeys[about], { reference, system, controller })}</Paragraph>
        <Paragraph>
          <strong>{say('letters.search-task.due', { day: formatDay(props.dueOn, language) })}</strong>
        </Paragraph>
        <ActionLink href={origin + secrets.taskPath} label={say('letters.search-task.open')} say={say} />
        <Paragraph>{say('letters.search-task.account')}</Paragraph>
      </>
    )
  },
}
