import { Panel } from '@/components/desk/panel'
import { DayTime } from '@/components/request/day-time'
import { ButtonLink } from '@/components/ui/button'
import type { LetterRow } from '@/db/queries/letters'
import { dayOf } from '@/domain/calendar/days'
import type { EventType } from '@/domain/requests/events'
import { timelineText } from '@/messages/timeline-text'
import { deskLanguage, t } from '../words'
import { pathOf } from './addresses'
import { conversationOf, type Said } from './conversation'
import { LetterName, LetterStanding } from './letters-panel'
import { type DeskRequest, nameOf } from './read-request'
import { whoDid, wordsOf } from './timeline-lines'
import { verbObstacle } from './verb-obstacle'

type Words = ReadonlyMap<string, unknown>

/** What the person wrote and what was sent to them, the newest first, each letter with its standing. */
export function ConversationPanel({ request, words }: { request: DeskRequest; words: Words }) {
  const said = conversationOf(request)
  return (
    <Panel id="conversation" title={t('desk.request.conversation')}>
      {verbObstacle(request, 'message') === undefined && (
        <p className="mb-4 print:hidden">
          <ButtonLink href={pathOf(request, 'message')}>{t('desk.verbs.message')}</ButtonLink>
        </p>
      )}
      <ol className="space-y-4">
        {said.map((each) => (
          <li key={each.key} className={each.letter ? 'sm:ms-12' : 'sm:me-12'}>
            {each.letter ? (
              <Sent {...{ request, words, letter: each.letter, event: each.event }} />
            ) : (
              <Received {...{ request, words, event: each.event }} />
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

type LineProps = { request: DeskRequest; words: Words; event: Said['event'] }

function Received({ request, words, event }: LineProps) {
  if (!event) return null
  const first = event.type === 'received' && request.person?.words
  const texts = first ? [{ label: '', text: first }] : wordsIn(words, event)
  return (
    <article className="rounded-md border border-line bg-paper p-4 print:border-0 print:p-0">
      <h3 className="font-semibold">{timelineText(t, deskLanguage, event, (userId) => nameOf(request, userId))}</h3>
      <p className="text-sm text-ink-soft">
        <DayTime day={event.on} language={deskLanguage} />, {whoDid(event, request)}
      </p>
      <Texts texts={texts} />
    </article>
  )
}

/** Of what was sent in our own words, these; of what a template says, the way to the letter. */
function Sent({ request, words, event, letter }: LineProps & { letter: LetterRow }) {
  const isInOwnWords = event !== undefined && inOwnWords.includes(event.type)
  return (
    <article className="rounded-md border border-line bg-tint p-4 print:border-0 print:p-0">
      <h3 className="font-semibold">
        <LetterName request={request} letter={letter} />
      </h3>
      <p className="text-sm text-ink-soft">
        <DayTime day={dayOf(letter.owedAt, request.controller.timeZone)} language={deskLanguage} />
        {event && <>, {whoDid(event, request)}</>}
      </p>
      <LetterStanding letter={letter} />
      {isInOwnWords && <Texts texts={wordsIn(words, event)} />}
    </article>
  )
}

const inOwnWords: readonly EventType[] = ['messageSent', 'clarificationRequested', 'answered']

function wordsIn(words: Words, { entryId }: NonNullable<Said['event']>) {
  return wordsOf(entryId ? words.get(entryId) : undefined)
}

function Texts({ texts }: { texts: readonly { label: string; text: string }[] }) {
  return texts.map(({ label, text }) => (
    <div key={label} className="mt-2">
      {label && texts.length > 1 && <p className="text-sm text-ink-soft">{label}</p>}
      <p dir="auto" className="whitespace-pre-wrap">
        {text}
      </p>
    </div>
  ))
}
