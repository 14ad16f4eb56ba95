import { Panel } from '@/components/desk/panel'
import { DayTime } from '@/components/request/day-time'
import { TextLink } from '@/components/ui/text-link'
import type { LetterRow } from '@/db/queries/letters'
import { dayOf } from '@/domain/calendar/days'
import { capitalised } from '@/messages/capitalised'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'
import { pathOf } from './addresses'

/** Every letter of this request, the newest first: whom it is for, what became of it, and when. */
export function LettersPanel({ request }: { request: DeskRequest }) {
  const letters = [...request.letters].reverse()
  return (
    <Panel id="letters" title={t('desk.request.letters')}>
      {letters.length === 0 && <p>{t('desk.request.noLetters')}</p>}
      <ul className="divide-y divide-line">
        {letters.map((letter) => (
          <li key={letter.id} className="py-2">
            <p>
              <LetterName request={request} letter={letter} />{' '}
              <span className="text-sm text-ink-soft">
                {letter.audience === 'staff' ? t('desk.request.toStaff') : t('desk.request.toPerson2')} ·{' '}
                <DayTime day={dayOf(letter.owedAt, request.controller.timeZone)} language={deskLanguage} />
              </span>
            </p>
            <p className={needsCare(letter) ? 'text-sm font-semibold text-alert' : 'text-sm'}>{letterState(letter)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** With the way to the letter, for whoever may read it while there is anything to read. */
function LetterName({ request, letter }: { request: DeskRequest; letter: LetterRow }) {
  const name = capitalised(t(`common.letterNames.${letter.kind}`), deskLanguage)
  if (request.person === null && letter.audience === 'requester') return name
  return <TextLink href={pathOf(request, `letters/${letter.id}`)}>{name}</TextLink>
}

export function letterState({ state, attempts }: LetterRow): string {
  return t(`desk.letterStates.${state}`, { attempts })
}

function needsCare({ state, audience }: LetterRow): boolean {
  return audience === 'requester' && (state === 'failed' || state === 'by-hand')
}
