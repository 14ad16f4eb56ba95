import { formatDay } from '@/messages/format-day'
import type { StaffLetterOf } from '../catalogue'
import { DeskLink } from '../parts/desk-link'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

const subjectKeys = {
  reply: 'letters.reply-arrived.subject',
  'identity-code': 'letters.reply-arrived.subject-identity-code',
  contact: 'letters.reply-arrived.subject-contact',
  protest: 'letters.reply-arrived.subject-protest',
  'answer-again': 'letters.reply-arrived.subject-answer-again',
  collected: 'letters.reply-arrived.subject-collected',
  paper: 'letters.reply-arrived.subject-paper',
  owed: 'letters.reply-arrived.subject-owed',
  task: 'letters.reply-arrived.subject-task',
  approval: 'letters.reply-arrived.subject-approval',
  approved: 'letters.reply-arrived.subject-approved',
  'given-back': 'letters.reply-arrived.subject-given-back',
} as const

const arrivedKeys = {
  reply: 'letters.reply-arrived.arrived',
  'identity-code': 'letters.reply-arrived.arrived-identity-code',
  contact: 'letters.reply-arrived.arrived-contact',
  protest: 'letters.reply-arrived.arrived-protest',
  'answer-again': 'letters.reply-arrived.arrived-answer-again',
  collected: 'letters.reply-arrived.arrived-collected',
  paper: 'letters.reply-arrived.arrived-paper',
  owed: 'letters.reply-arrived.arrived-owed',
  task: 'letters.reply-arrived.arrived-task',
  approval: 'letters.reply-arrived.arrived-approval',
  approved: 'letters.reply-arrived.arrived-approved',
  'given-back': 'letters.reply-arrived.arrived-given-back',
} as const

export const replyArrived: Template<StaffLetterOf<'reply-arrived'>> = {
  subject: ({ props: { reference, about } }, say) => say(subjectKeys[about ?? 'reply'], { reference }),
  title: ({ props: { reference, about } }, say) =>
    about ? say(subjectKeys[about], { reference }) : say('letters.reply-arrived.title'),
  Body: ({ letter, say }) => {
    const { props, language } = letter
    return (
      <>
        <Paragraph>
          {say(arrivedKeys[props.about ?? 'reply'], {
            reference: props.reference,
          })}
        </Paragraph>
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
