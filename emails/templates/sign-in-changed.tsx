import type { StaffLetterOf } from '../catalogue'
import { ActionLink } from '../parts/links'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

export const signInChanged: Template<StaffLetterOf<'sign-in-changed'>> = {
  subject: (_letter, say) => say('letters.sign-in-changed.subject'),
  title: (_letter, say) => say('letters.sign-in-changed.subject'),
  Body: ({ letter: { props, origin }, say }) => (
    <>
      <Paragraph>{say(`letters.sign-in-changed.${props.about}`)}</Paragraph>
      <Paragraph>{say('letters.sign-in-changed.notYou')}</Paragraph>
      <ActionLink href={`${origin}/desk/account`} label={say('letters.sign-in-changed.link')} say={say} />
    </>
  ),
}
