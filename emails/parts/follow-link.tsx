import type { Translator } from '@/messages/translator'
import { ActionLink } from './links'

type FollowLetter = { origin: string; secrets?: { followPath: string } | undefined }

/** To the page on which documents are sent; whoever is not signed in there is sent a code first. */
export function DocumentsLink({ letter, say }: { letter: FollowLetter & Referred; say: Translator }) {
  const href = `${letter.origin}/follow/requests/${letter.request.reference}/files`
  return <ActionLink href={href} label={say('follow.files.link')} say={say} />
}

type Referred = { request: { reference: string } }

/** The personal link where the letter has one; else the page that sends a code to this address. */
export function FollowLink({ letter, label, say }: { letter: FollowLetter; label: string; say: Translator }) {
  return <ActionLink href={letter.origin + (letter.secrets?.followPath ?? '/follow')} label={label} say={say} />
}
