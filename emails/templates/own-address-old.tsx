import type { StaffLetterOf } from '../catalogue'
import { ActionLink } from '../parts/links'
import { Paragraph, SmallPrint } from '../parts/text'
import type { Template } from '../template'

/** To the address that counts until the new one is confirmed: whoever did not ask for it stops it here. */
export const ownAddressOld: Template<StaffLetterOf<'own-address-old'>> = {
  subject: (_letter, say) => say('letters.own-address-old.subject'),
  title: (_letter, say) => say('letters.own-address-old.subject'),
  Body: ({ letter: { props, secrets, origin }, say }) => (
    <>
      <Paragraph>{say('letters.own-address-old.asked')}</Paragraph>
      <Paragraph>{say('letters.own-address-old.notYou')}</Paragraph>
      <ActionLink href={origin + secrets.stopPath} label={say('letters.own-address-old.link')} say={say} />
      <SmallPrint>{say('letters.own-address-old.valid', { days: props.validDays })}</SmallPrint>
    </>
  ),
}
