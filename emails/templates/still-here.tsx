import { formatDay } from '@/messages/format-day'
import type { StaffLetterOf } from '../catalogue'
import { ActionLink } from '../parts/links'
import { Paragraph } from '../parts/text'
import type { Template } from '../template'

/** Once a month, to an address of an organisation with few requests: whether somebody reads its letters. */
export const stillHere: Template<StaffLetterOf<'still-here'>> = {
  subject: ({ props: { controllerName: controller } }, say) => say('letters.still-here.subject', { controller }),
  title: (_letter, say) => say('letters.still-here.title'),
  Body: ({ letter: { props, secrets, origin, language }, say }) => {
    const { controllerName: controller, unansweredSinceOn } = props
    return (
      <>
        <Paragraph>
          {unansweredSinceOn === null
            ? say('letters.still-here.intro', { controller })
            : say('letters.still-here.other', { controller, day: formatDay(unansweredSinceOn, language) })}
        </Paragraph>
        <ActionLink
          href={origin + (secrets?.['stillHerePath'] ?? '')}
          label={say('letters.still-here.link')}
          say={say}
        />
        <Paragraph>{say('letters.still-here.account')}</Paragraph>
      </>
    )
  },
}
