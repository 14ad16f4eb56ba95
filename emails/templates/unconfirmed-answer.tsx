import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { ActionLink } from '../parts/links'
import { Paragraph } from '../parts/text'
import { formatDay } from '@/messages/format-day'

/** Goes to an address that anybody may have typed: no name, no right, no word of the request (GDPR Art. 12(4)). */
export const unconfirmedAnswer: Template<RequesterLetterOf<'unconfirmed-answer'>> = {
  subject: ({ request: { reference } }, say) => say('letters.unconfirmed-answer.subject', { reference }),
  title: ({ props: { partDone } }, say) => say(`letters.unconfirmed-answer.${partDone ? 'titlePart' : 'title'}`),
  Body: ({ letter: { controller, request, language, props, origin, secrets }, say }) => (
    <>
      <Paragraph>{say('letters.parts.hello')}</Paragraph>
      <Paragraph>
        {say('letters.unconfirmed-answer.why', {
          organisation: controller.name,
          day: formatDay(request.receivedOn, language),
        })}
      </Paragraph>
      <Paragraph>{say(`letters.unconfirmed-answer.${props.partDone ? 'partDone' : 'nothingDone'}`)}</Paragraph>
      <Paragraph>
        <strong>{say('letters.unconfirmed-answer.again')}</strong>
      </Paragraph>
      <ActionLink
        href={origin + (secrets?.followPath ?? '/follow')}
        label={say('letters.confirm-your-request.confirm')}
        say={say}
      />
      <Paragraph>{say('letters.unconfirmed-answer.notYou')}</Paragraph>
      <ComplaintRoutes controller={controller} request={request} say={say} />
    </>
  ),
}
