import type { RequesterLetterOf } from '../catalogue'
import { ActionLink } from '../parts/links'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

/** Goes to an address that anybody may have typed: no name, no right, no word of the request. */
export const parentalConsent: Template<RequesterLetterOf<'parental-consent'>> = {
  subject: ({ request: { reference } }, say) => say('letters.parental-consent.subject', { reference }),
  title: (_letter, say) => say('letters.parental-consent.title'),
  Body: ({ letter: { controller, origin, secrets, props }, say }) => (
    <>
      <Paragraph>{say('letters.parts.hello')}</Paragraph>
      <Paragraph>{say('letters.parental-consent.asked', { organisation: controller.name, age: props.age })}</Paragraph>
      <ActionLink href={origin + secrets.consentPath} label={say('letters.parental-consent.answer')} say={say} />
      <Paragraph>{say('letters.parental-consent.valid', { days: props.validDays })}</Paragraph>
      <Paragraph>{say('letters.parental-consent.otherwise')}</Paragraph>
    </>
  ),
}
