import type { Translator } from '@/messages/translator'
import { Paragraph } from './text'

/**
 * How a request is processed and how we make sure who asks, in general: what a confirmation of receipt must say (11 CCR
 * 7021(a)).
 */
export function HowWeGoOn({ say }: { say: Translator }) {
  return (
    <>
      <Paragraph>{say('letters.parts.process')}</Paragraph>
      <Paragraph>{say('letters.parts.verification')}</Paragraph>
    </>
  )
}
