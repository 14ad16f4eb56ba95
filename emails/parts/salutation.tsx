import type { RequestProps } from '../catalogue'
import type { Translator } from '@/messages/translator'
import { Paragraph } from './text'

/** By name only where the address is confirmed: `name` is null before. */
export function Salutation({ request: { name }, say }: { request: Pick<RequestProps, 'name'>; say: Translator }) {
  return <Paragraph>{name === null ? say('letters.parts.hello') : say('letters.parts.dear', { name })}</Paragraph>
}
