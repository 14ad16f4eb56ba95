import type { StaffLetterOf } from '../catalogue'
import { ActionLink } from '../parts/links'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

/** To whoever asked for it: that it arrives is what it says. */
export const mailTest: Template<StaffLetterOf<'mail-test'>> = {
  subject: (_letter, say) => say('letters.mail-test.subject'),
  title: (_letter, say) => say('letters.mail-test.subject'),
  Body: ({ letter: { props, origin }, say }) => (
    <>
      <Paragraph>{say('letters.mail-test.arrived', { controller: props.controllerName })}</Paragraph>
      <Paragraph>{say('letters.mail-test.headers')}</Paragraph>
      <ActionLink href={`${origin}/desk/settings/mail`} label={say('letters.mail-test.link')} say={say} />
    </>
  ),
}
