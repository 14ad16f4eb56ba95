import type { ControllerProps, RequestProps } from '../catalogue'
import type { Translator } from '@/messages/translator'
import { SmallPrint } from './text'

type FooterProps = { controller: ControllerProps; reference: RequestProps['reference']; say: Translator }

/** Whom to ask (GDPR Art. 13(1)(b)), and the reference to name. */
export function RequesterFooter({ controller, reference, say }: FooterProps) {
  const address = replyAddress(controller)
  return (
    <>
      <SmallPrint>{say('letters.parts.contact', { details: contactDetails(controller) })}</SmallPrint>
      <SmallPrint>{say('letters.parts.reference', { reference })}</SmallPrint>
      <SmallPrint>{address ? say('letters.parts.reply', { address }) : say('letters.parts.noReply')}</SmallPrint>
    </>
  )
}

/** Where a reply goes: to a person, never to the machine. */
export function replyAddress({ officer, email }: ControllerProps): string | null {
  return officer.email ?? email
}

/** Everything by which the organisation can be reached, in one line. */
export function contactDetails({ name, officer, email, telephone, postalAddress }: ControllerProps): string {
  const address = postalAddress?.split(/\s*\n\s*/).join(', ')
  const details = [officer.name ?? name, officer.email ?? email, telephone, address]
  return details.filter((detail) => detail !== null && detail !== undefined && detail !== '').join(', ')
}
