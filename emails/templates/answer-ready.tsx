import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { Decided } from '../parts/decided'
import { FollowLink } from '../parts/follow-link'
import { Information } from '../parts/information'
import { Salutation } from '../parts/salutation'
import { List, Paragraph, Words } from '../parts/text'
import { collectionLimits } from '@/domain/policies/collection'
import { formatBytes } from '@/messages/format-bytes'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'

type AnswerReady = RequesterLetterOf<'answer-ready'>
type Part = { letter: AnswerReady; say: Translator }

/** By e-mail it says that there is an answer and nothing of what is in it; on paper it is the answer. */
export const answerReady: Template<AnswerReady> = {
  subject: ({ request: { reference } }, say) => say('letters.answer-ready.subject', { reference }),
  title: (_letter, say) => say('letters.answer-ready.title'),
  Body: ({ letter, say }) => (
    <>
      <Salutation request={letter.request} say={say} />
      {letter.props.delivery === 'portal' ? (
        <WhereToRead letter={letter} say={say} />
      ) : (
        <Answer letter={letter} say={say} />
      )}
      <ComplaintRoutes
        controller={letter.controller}
        request={letter.request}
        decisions={letter.props.decisions}
        say={say}
      />
    </>
  ),
}

function WhereToRead({ letter, say }: Part) {
  const { files, code, decisions } = letter.props
  const count = files.length
  const { days } = collectionLimits
  return (
    <>
      <Paragraph>
        {say('letters.answer-ready.read', { day: formatDay(letter.request.receivedOn, letter.language) })}
      </Paragraph>
      <FollowLink letter={letter} label={say('letters.answer-ready.readLink')} say={say} />
      {count > 0 && <Paragraph>{say('letters.answer-ready.files', { count, days })}</Paragraph>}
      {decisions.some(({ waits }) => waits === 'download') && (
        <Paragraph>{say('letters.answer-ready.erasure')}</Paragraph>
      )}
      {code && <Paragraph>{say(`letters.answer-ready.code-${code}`)}</Paragraph>}
      <Paragraph>{say('letters.answer-ready.paper')}</Paragraph>
    </>
  )
}

function Answer({ letter: { request, props, language }, say }: Part) {
  const { withheld = [], information } = props
  return (
    <>
      <Paragraph>{whose({ day: formatDay(request.receivedOn, language), ...props }, say)}</Paragraph>
      <Words>{props.text}</Words>
      {props.decisions.map((decided) => (
        <Decided key={decided.right} decided={decided} say={say} />
      ))}
      {information && <Information {...{ information, say }} />}
      {props.files.length > 0 && (
        <>
          <Paragraph>{say('letters.answer-ready.enclosed')}</Paragraph>
          <List
            items={props.files.map(({ name, bytes, sha256 }) => (
              <>
                {name}, {formatBytes(bytes, language)}
                <br />
                <span style={{ fontFamily: 'monospace', wordBreak: 'break-all' }}>SHA-256: {sha256}</span>
              </>
            ))}
          />
        </>
      )}
      {withheld.length > 0 && (
        <>
          <Paragraph>{say('letters.answer-ready.withheld')}</Paragraph>
          <List
            items={withheld.map(({ described, ground }) => (
              <>
                {described}
                <br />
                {say(`letters.answer-ready.withheld-${ground}`)}
              </>
            ))}
          />
        </>
      )}
    </>
  )
}

function whose({ day, askedBy }: { day: string; askedBy?: string }, say: Translator): string {
  if (askedBy === undefined) return say('letters.answer-ready.letter', { day })
  return say('letters.answer-ready.letterForYou', { day, name: askedBy })
}
