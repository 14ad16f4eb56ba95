import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { ActionLink } from '../parts/links'
import { Paragraph } from '../parts/text'

/** Goes to an address that anybody may have typed: no name, no right, no word of the request. */
export const confirmNewAddress: Template<RequesterLetterOf<'confirm-new-address'>> = {
  subject: ({ request: { reference } }, say) => say('letters.confirm-new-address.subject', { reference }),
  title: (_letter, say) => say('letters.confirm-new-address.title'),
  Body: ({ letter: { controller, origin, secrets, props }, say }) => (
    <>
      <Paragraph>{say('letters.parts.hello')}</Paragraph>
      <Paragraph>{say('letters.confirm-new-address.given', { organisation: controller.name })}</Paragraph>
      <ActionLink href={origin + secrets.newAddressPath} label={say('letters.confirm-new-address.confirm')} say={say} />
      <Paragraph>{say('letters.confirm-new-address.valid', { days: props.validDays })}</Paragraph>
      <Paragraph>{say('letters.confirm-new-address.otherwise')}</Paragraph>
    </>
  ),
}
