import { Panel } from '@/components/desk/panel'
import { DayTime } from '@/components/request/day-time'
import { TextLink } from '@/components/ui/text-link'
import type { LetterRow } from '@/db/queries/letters'
import { dayOf } from '@/domain/calendar/days'
import { capitalised } from '@/messages/capitalised'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'
import { pathOf } from './addresses'

/** The letters about this request to staff and colleagues, the newest first: what became of each, and when. */
export function StaffLettersPanel({ request }: { request: DeskRequest }) {
  const letters = request.letters.filter(({ audience }) => audience === 'staff').reverse()
  if (letters.length === 0) return null
  return (
    <Panel id="letters" title={t('desk.request.staffLetters')}>
      <ul className="divide-y divide-line">
        {letters.map((letter) => (
          <li key={letter.id} className="py-2">
            <p>
              <LetterName request={request} letter={letter} />{' '}
              <span className="text-sm text-ink-soft">
                <DayTime day={dayOf(letter.owedAt, request.controller.timeZone)} language={deskLanguage} />
              </span>
            </p>
            <LetterStanding letter={letter} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** With the way to the letter, for whoever may read it while there is anything to read. */
export function LetterName({ request, letter }: { request: DeskRequest; letter: LetterRow }) {
  const name = capitalised(t(`common.letterNames.${letter.kind}`), deskLanguage)
  if (request.person === null && letter.audience === 'requester') return name
  return <TextLink href={pathOf(request, `letters/${letter.id}`)}>{name}</TextLink>
}

/** Whether it has left, is on its way, or needs somebody. */
export function LetterStanding({ letter }: { letter: LetterRow }) {
  return <p className={needsCare(letter) ? 'text-sm font-semibold text-alert' : 'text-sm'}>{letterState(letter)}</p>
}

export function letterState({ state, attempts }: LetterRow): string {
  return t(`desk.letterStates.${state}`, { attempts })
}

function needsCare({ state, audience }: LetterRow): boolean {
  return audience === 'requester' && (state === 'failed' || state === 'by-hand')
}
