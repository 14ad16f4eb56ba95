import type { RequesterLetterOf } from '../catalogue'
import type { ToldDecision } from '../catalogue-of-requester'
import type { Template } from '../template'
import { listOfRights } from '../parts/about-rights'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { Decided } from '../parts/decided'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { List, Paragraph, Words } from '../parts/text'
import type { Waiting } from '@/domain/requests/waiting'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'

type Extension = RequesterLetterOf<'extension'>

/** Tells the new day, the old day and the reasons (GDPR Art. 12(3), third sentence), and what is refused already (Art. 12(4)). */
export const extension: Template<Extension> = {
  subject: ({ request: { reference } }, say) => say('letters.extension.subject', { reference }),
  title: (_letter, say) => say('letters.extension.title'),
  Body: ({ letter, say }) => {
    const { request, props, language, controller } = letter
    return (
      <>
        <Salutation request={request} say={say} />
        <Times letter={letter} say={say} />
        {props.promisedOn !== null && (
          <Paragraph>{say('letters.extension.promised', { day: formatDay(props.promisedOn, language) })}</Paragraph>
        )}
        <Paragraph>{say('letters.extension.because')}</Paragraph>
        <Words>{props.because}</Words>
        <Grounds grounds={props.grounds} say={say} />
        <Refusals refusals={props.refusals} isAll={props.refusals.length === request.rights.length} say={say} />
        <FollowLink letter={letter} label={say('letters.parts.follow')} say={say} />
        <ComplaintRoutes controller={controller} request={request} say={say} />
      </>
    )
  },
}

/** The new day and the old one; for each part where the rights are not alike. */
function Times({ letter: { props, request, language }, say }: { letter: Extension; say: Translator }) {
  const day = formatDay(request.receivedOn, language)
  const times = props.times.map(({ oldDueOn, newDueOn, ...time }) => ({
    ...time,
    days: { newDay: formatDay(newDueOn, language), oldDay: formatDay(oldDueOn, language) },
  }))
  const [only] = times
  if (only?.rights.length === 0) {
    return (
      <Paragraph>
        <strong>{say('letters.extension.until', { day, ...only.days })}</strong> {untilThen(only.waiting, say)}
      </Paragraph>
    )
  }
  return (
    <>
      <Paragraph>{say('letters.extension.parts', { day })}</Paragraph>
      <List
        items={times.map(({ rights, days, waiting }) => (
          <>
            <strong>{say('letters.extension.part', { rights: listOfRights(rights, language, say), ...days })}</strong>{' '}
            {untilThen(waiting, say)}
          </>
        ))}
      />
    </>
  )
}

/** While the clock stands still the days are those as if it did not. */
function untilThen(waiting: Waiting, say: Translator): string {
  return waiting === 'runs' ? '' : say(`letters.extension.${waiting}`)
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

type RefusalsProps = { refusals: readonly ToldDecision[]; isAll: boolean; say: Translator }

/** More time is no more time to refuse: what is refused is told now, with the reasons. */
function Refusals({ refusals, isAll, say }: RefusalsProps) {
  if (refusals.length === 0) return <Paragraph>{say('letters.extension.nothingRefused')}</Paragraph>
  return (
    <>
      <Paragraph>{say('letters.extension.refused')}</Paragraph>
      {refusals.map((decided) => (
        <Decided key={decided.right} decided={decided} say={say} />
      ))}
      {!isAll && <Paragraph>{say('letters.extension.theRest')}</Paragraph>}
    </>
  )
}
