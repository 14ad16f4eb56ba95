import type { Right } from '@/domain/rights'
import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { listOfRights, RightsAsked } from '../parts/about-rights'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { Waiting } from '../parts/waiting'
import { formatDay } from '@/messages/format-day'
import { formatMoney } from '@/messages/format-money'
import type { Translator } from '@/messages/translator'

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
        <Reflection letter={letter} say={say} />
        <Waiting
          asks="fee-request"
          clocks={props.clocks}
          isPart={props.startsAfresh.length > 0 || props.clocks.length > 1}
          language={language}
          say={say}
        />
        <ComplaintRoutes controller={controller} request={request} say={say} />
      </>
    )
  },
}

/** Where silence counts as a withdrawal, the person must know it before the days for it run (DPO Art. 19(3)). */
function Reflection({ letter: { props, language }, say }: { letter: FeeRequest; say: Translator }) {
  if (!props.reflection) return null
  const { days, rights } = props.reflection
  const named = (some: readonly Right[]) =>
    some.length < props.rightsConcerned.length &&
    `${say('letters.waiting.for', { rights: listOfRights(some, language, say) })} `
  return (
    <>
      <Paragraph>
        {named(rights)}
        <strong>{say('letters.fee-request.reflection', { days })}</strong>
      </Paragraph>
      {props.startsAfresh.length > 0 && (
        <Paragraph>
          {named(props.startsAfresh)}
          <strong>{say('letters.fee-request.startsAfresh', { days })}</strong>
        </Paragraph>
      )}
    </>
  )
}
