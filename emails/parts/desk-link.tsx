import type { Translator } from '@/messages/translator'
import { ActionLink } from './links'

type DeskLinkProps = { letter: { origin: string }; reference: string; say: Translator }

/** To the request's page; reading it needs a sign-in. */
export function DeskLink({ letter, reference, say }: DeskLinkProps) {
  const href = `${letter.origin}/desk/requests/${reference}`
  return <ActionLink href={href} label={say('letters.parts.open', { reference })} say={say} />
}
