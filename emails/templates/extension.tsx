import type { RequesterLetterOf } from '../catalogue'
import type { ToldDecision } from '../catalogue-of-requester'
import type { Template } from '../template'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { Decided } from '../parts/decided'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { List, Paragraph, Words } from '../parts/text'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'

type Extension = RequesterLetterOf<'extension'>

/** Tells the new day, the old day and the reasons (GDPR Art. 12(3), third sentence), and what is refused already (Art. 12(4)). */
export const extension: Template<Extension> = {
  subject: ({ request: { reference } }, say) => say('letters.extension.subject', { reference }),
  title: (_letter, say) => say('letters.extension.title'),
  Body: ({ letter, say }) => {
    const { request, props, language, controller } = letter
    const day = formatDay(request.receivedOn, language)
    const newDay = formatDay(props.newDueOn, language)
    const oldDay = formatDay(props.oldDueOn, language)
    return (
      <>
        <Salutation request={request} say={say} />
        <Paragraph>
          <strong>{say('letters.extension.until', { day, newDay, oldDay })}</strong>
        </Paragraph>
        {props.promisedOn !== null && (
          <Paragraph>{say('letters.extension.promised', { day: formatDay(props.promisedOn, language) })}</Paragraph>
        )}
        <Paragraph>{say('letters.extension.because')}</Paragraph>
        <Words>{props.because}</Words>
        <Grounds grounds={props.grounds} say={say} />
        <Refusals refusals={props.refusals} say={say} />
        <FollowLink letter={letter} label={say('letters.parts.follow')} say={say} />
        <ComplaintRoutes controller={controller} request={request} say={say} />
      </>
    )
  },
}

/** For what the law gives more time, with its provisions (PAIA s. 57(3)). */
function Grounds({ grounds, say }: { grounds: Extension['props']['grounds']; say: Translator }) {
  if (grounds.length === 0) return null
  return (
    <>
      <Paragraph>{say('letters.extension.grounds')}</Paragraph>
      <List
        items={grounds.map(({ ground, articles }) =>
          say('letters.extension.ground', {
            ground: say(`letters.extension.ground-${ground}`),
            articles: articles.join('; '),
          }),
        )}
      />
    </>
  )
}

/** More time is no more time to refuse: what is refused is told now, with the reasons. */
function Refusals({ refusals, say }: { refusals: readonly ToldDecision[]; say: Translator }) {
  if (refusals.length === 0) return <Paragraph>{say('letters.extension.nothingRefused')}</Paragraph>
  return (
    <>
      <Paragraph>{say('letters.extension.refused')}</Paragraph>
      {refusals.map((decided) => (
        <Decided key={decided.right} decided={decided} say={say} />
      ))}
      <Paragraph>{say('letters.extension.theRest')}</Paragraph>
    </>
  )
}
