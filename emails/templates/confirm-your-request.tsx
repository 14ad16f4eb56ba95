import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { AnswerBy } from '../parts/answer-by'
import { ActionLink, PlainLink } from '../parts/links'
import { Paragraph } from '../parts/text'

/** Goes to an address that anybody may have typed: no name, no right, no word of the request. */
export const confirmYourRequest: Template<RequesterLetterOf<'confirm-your-request'>> = {
  subject: ({ request: { reference }, props: { isReminder } }, say) =>
    say(`letters.confirm-your-request.${isReminder ? 'subjectAgain' : 'subject'}`, { reference }),
  title: (_letter, say) => say('letters.confirm-your-request.title'),
  Body: ({ letter, say }) => (
    <>
      <Paragraph>{say('letters.parts.hello')}</Paragraph>
      <Paragraph>
        {say('letters.confirm-your-request.someoneAsked', { organisation: letter.controller.name })}
      </Paragraph>
      {letter.props.isReminder && <Paragraph>{say('letters.confirm-your-request.reminder')}</Paragraph>}
      <ActionLink
        href={letter.origin + letter.secrets.confirmPath}
        label={say('letters.confirm-your-request.confirm')}
        say={say}
      />
      <Paragraph>{say('letters.confirm-your-request.whatFor')}</Paragraph>
      <AnswerBy letter={letter} say={say} />
      <Paragraph>{say('letters.confirm-your-request.notMe')}</Paragraph>
      <PlainLink
        href={letter.origin + letter.secrets.notMePath}
        label={say('letters.confirm-your-request.notMeLink')}
      />
      <Paragraph>{say('letters.confirm-your-request.valid', { days: letter.props.validDays })}</Paragraph>
    </>
  ),
}
