import { Text } from 'react-email'
import type { RequesterLetterOf } from '../catalogue'
import { look } from '../parts/look'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

/** Goes to contact details on file, whoever asked: no name, no right, no word of the request. */
export const identityCode: Template<RequesterLetterOf<'identity-code'>> = {
  subject: ({ request: { reference } }, say) => say('letters.identity-code.subject', { reference }),
  title: (_letter, say) => say('letters.identity-code.title'),
  Body: ({ letter: { controller, request, secrets, props }, say }) => (
    <>
      <Paragraph>{say('letters.parts.hello')}</Paragraph>
      <Paragraph>
        {say('letters.identity-code.asked', { organisation: controller.name, reference: request.reference })}
      </Paragraph>
      <Paragraph>{say('letters.identity-code.enter')}</Paragraph>
      <Text style={look.code}>{secrets.code}</Text>
      <Paragraph>{say('letters.identity-code.valid', { days: props.validDays })}</Paragraph>
      <Paragraph>{say('letters.identity-code.notMe')}</Paragraph>
    </>
  ),
}
