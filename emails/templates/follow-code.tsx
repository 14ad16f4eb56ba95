import { Text } from 'react-email'
import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { look } from '../parts/look'
import { Paragraph } from '../parts/text'

export const followCode: Template<RequesterLetterOf<'follow-code'>> = {
  subject: (_letter, say) => say('letters.follow-code.subject'),
  title: (_letter, say) => say('letters.follow-code.title'),
  Body: ({ letter, say }) => (
    <>
      <Paragraph>{say('letters.parts.hello')}</Paragraph>
      <Paragraph>{say('letters.follow-code.enter')}</Paragraph>
      <Text style={look.code}>{letter.secrets.code}</Text>
      <Paragraph>{say('letters.follow-code.valid', { minutes: letter.props.validMinutes })}</Paragraph>
      <Paragraph>{say('letters.follow-code.notMe')}</Paragraph>
    </>
  ),
}
