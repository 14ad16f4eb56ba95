import type { StaffLetterOf } from '../catalogue'
import { ActionLink } from '../parts/links'
import { Paragraph, SmallPrint } from '../parts/text'
import type { Template } from '../template'

/** To an address that anybody at the desk may have typed: it says nothing of who did. */
export const ownAddressNew: Template<StaffLetterOf<'own-address-new'>> = {
  subject: (_letter, say) => say('letters.own-address-new.subject'),
  title: (_letter, say) => say('letters.own-address-new.subject'),
  Body: ({ letter: { props, secrets, origin }, say }) => (
    <>
      <Paragraph>{say('letters.own-address-new.asked')}</Paragraph>
      <ActionLink href={origin + secrets.confirmPath} label={say('letters.own-address-new.link')} say={say} />
      <SmallPrint>{say('letters.own-address-new.valid', { days: props.validDays })}</SmallPrint>
    </>
  ),
}
