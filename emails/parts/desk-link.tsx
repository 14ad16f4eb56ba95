import type { Translator } from '@/messages/translator'
import { ActionLink } from './links'

/** A page of a request on which something is done. */
export type DeskPage = 'acknowledgement' | 'extension' | 'messages' | 'assignment'

type DeskLinkProps = { letter: { origin: string }; reference: string; page?: DeskPage | undefined; say: Translator }

/** To the request, or to the page of it on which the next step is taken; reading it needs a sign-in. */
export function DeskLink({ letter, reference, page, say }: DeskLinkProps) {
  const href = `${letter.origin}/desk/requests/${reference}${page ? `/${page}` : ''}`
  return <ActionLink href={href} label={say('letters.parts.open', { reference })} say={say} />
}
