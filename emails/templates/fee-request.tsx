import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { RightsAsked } from '../parts/about-rights'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { formatDay } from '@/messages/format-day'
import { formatMoney } from '@/messages/format-money'

type FeeRequest = RequesterLetterOf<'fee-request'>

/** Announces the fee first, so that the person may still take the request back (EDPB Guidelines 01/2022, para. 194). */
export const feeRequest: Template<FeeRequest> = {
  subject: ({ request: { reference } }, say) => say('letters.fee-request.subject', { reference }),
  title: (_letter, say) => say('letters.fee-request.title'),
  Body: ({ letter, say }) => {
    const { request, props, language, controller } = letter
    const { articles, rightsConcerned, because, reason } = props
    return (
      <>
        <Salutation request={request} say={say} />
        <Paragraph>
          {say('letters.fee-request.before', { day: formatDay(request.receivedOn, language) })}{' '}
          <strong>{say('letters.fee-request.amount', { amount: formatMoney(props, language) })}</strong>
        </Paragraph>
        <RightsAsked rights={rightsConcerned} say={say} />
        <Paragraph>{say(`letters.fee-request.reason-${reason}`, { articles: articles.join('; ') })}</Paragraph>
        <Words>{because}</Words>
        <Paragraph>{say('letters.fee-request.choice')}</Paragraph>
        <FollowLink letter={letter} label={say('letters.fee-request.reply')} say={say} />
        <Paragraph>
          <strong>{say(`letters.fee-request.clock-${clockEffect(props)}`, { days: props.reflectionDays ?? 0 })}</strong>
        </Paragraph>
        <ComplaintRoutes controller={controller} request={request} say={say} />
      </>
    )
  },
}

function clockEffect({ restarts, reflectionDays }: FeeRequest['props']): 'restarts' | 'reflection' | 'runs' {
  if (reflectionDays !== null) return 'reflection'
  return restarts ? 'restarts' : 'runs'
}
