import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { PlainLink } from '../parts/links'
import { Salutation } from '../parts/salutation'
import { Paragraph } from '../parts/text'
import { formatList } from '@/messages/format-list'
import { formatDay } from '@/messages/format-day'

const sentences = { person: 'letters.contact-changed.byYou', staff: 'letters.contact-changed.byUs' } as const

/** Goes to the address that was on file, which may be all that tells its holder of a stranger: it names no new detail. */
export const contactChanged: Template<RequesterLetterOf<'contact-changed'>> = {
  subject: ({ request: { reference } }, say) => say('letters.contact-changed.subject', { reference }),
  title: (_letter, say) => say('letters.contact-changed.title'),
  Body: ({ letter: { request, language, origin, secrets, props }, say }) => {
    const ways = props.ways.map((way) => say(`common.contactWays.${way}`))
    return (
      <>
        <Salutation request={request} say={say} />
        <Paragraph>
          {say(sentences[props.by], {
            day: formatDay(request.receivedOn, language),
            ways: formatList(ways, language),
          })}
        </Paragraph>
        {props.awaited && <Paragraph>{say('letters.contact-changed.awaited')}</Paragraph>}
        <Paragraph>{say('letters.contact-changed.safe')}</Paragraph>
        <Paragraph>{say('letters.contact-changed.notMe')}</Paragraph>
        <PlainLink href={origin + secrets.stopChangePath} label={say('letters.contact-changed.notMeLink')} />
      </>
    )
  },
}
