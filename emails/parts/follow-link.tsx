import type { Translator } from '@/messages/translator'
import { ActionLink } from './links'

type FollowLetter = { origin: string; secrets?: { followPath: string } | undefined }

/** The personal link where the letter has one; else the page that sends a code to this address. */
export function FollowLink({ letter, label, say }: { letter: FollowLetter; label: string; say: Translator }) {
  return <ActionLink href={letter.origin + (letter.secrets?.followPath ?? '/follow')} label={label} say={say} />
}
