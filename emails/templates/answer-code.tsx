import { Text } from 'react-email'
import type { RequesterLetterOf } from '../catalogue'
import { look } from '../parts/look'
import { Salutation } from '../parts/salutation'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

/** Printed and posted: by e-mail it would go to where the link goes. */
export const answerCode: Template<RequesterLetterOf<'answer-code'>> = {
  subject: ({ request: { reference } }, say) => say('letters.answer-code.subject', { reference }),
  title: ({ request: { reference } }, say) => say('letters.answer-code.subject', { reference }),
  Body: ({ letter, say }) => (
    <>
      <Salutation request={letter.request} say={say} />
      <Paragraph>{say('letters.answer-code.enter')}</Paragraph>
      <Text style={look.code}>{letter.secrets.code}</Text>
      <Paragraph>{say('letters.answer-code.keep')}</Paragraph>
    </>
  ),
}
