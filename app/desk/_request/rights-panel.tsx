import { Panel } from '@/components/desk/panel'
import { RightList, type RightLine } from '@/components/request/right-list'
import { ButtonLink } from '@/components/ui/button'
import { erasuresAwaitingCopy } from '@/domain/policies/erasure-after-collection'
import { eventsOf } from '@/domain/requests/events'
import { needsDoing } from '@/domain/requests/history'
import type { Right } from '@/domain/rights'
import { formatDay } from '@/messages/format-day'
import { capitalised } from '@/messages/capitalised'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'
import { AskedAbout } from './asked-about'
import { StandingRestrictions } from './standing-restrictions'
import { wordsOf } from './timeline-lines'
import { pathOf } from './addresses'

/** What is asked for and what became of it, in their own words beside it. */
export function RightsPanel({ request, words }: { request: DeskRequest; words: ReadonlyMap<string, unknown> }) {
  const { person, facts, dossier } = request
  return (
    <Panel id="rights" title={t('desk.request.rights')}>
      <RightList lines={facts.rights.map(({ right }) => lineOf(right, request, words))} />
      <div className="mt-4 empty:hidden">
        <StandingRestrictions request={request} />
      </div>
      {person === null ? (
        <p className="mt-4 text-ink-soft">{t(dossier.forgottenAt ? 'desk.forgotten.words' : 'desk.request.sealed')}</p>
      ) : (
        <>
          <AskedAbout asked={person.asked} />
          <h3 className="mt-4 text-sm text-ink-soft">{t('desk.request.words')}</h3>
          {person.words ? (
            <blockquote dir="auto" className="mt-1 border-s-4 border-accent ps-4 whitespace-pre-wrap">
              {person.words}
            </blockquote>
          ) : (
            <p className="mt-1">{t('desk.request.noWords')}</p>
          )}
        </>
      )}
    </Panel>
  )
}

function lineOf(right: Right, request: DeskRequest, words: ReadonlyMap<string, unknown>): RightLine {
  const { facts } = request
  const mayDecide = request.may('decide') && facts.state !== 'closed' && facts.answer === null
  return {
    id: right,
    name: capitalised(t(`common.rightNames.${right}`), deskLanguage),
    asked: t(`common.rights.${right}`),
    state: stateOf(right, request),
    isOpen: isOpen(right, request),
    details: detailsOf(right, request, words),
    action: mayDecide && (
      <ButtonLink kind="quiet" href={pathOf(request, `decisions/${right}`)}>
        {t(facts.decisions.has(right) ? 'desk.pages.decision.again' : 'desk.nextButtons.decide')}{' '}
        <span className="sr-only">{t(`common.rightNames.${right}`)}</span>
      </ButtonLink>
    ),
  }
}

function isOpen(right: Right, { facts }: DeskRequest): boolean {
  if (facts.state === 'closed') return false
  const decided = facts.decisions.get(right)
  return !decided || (needsDoing(right, decided.decision) && !facts.done.has(right))
}

function stateOf(right: Right, { facts, history }: DeskRequest): string {
  const decided = facts.decisions.get(right)
  if (!decided) return t(undecidedState(facts, history))
  const doneOn = facts.done.get(right)
  if (doneOn)
    return `${t(`desk.decisions.${decided.decision}`)}, ${t('desk.request.doneOn', { day: formatDay(doneOn, deskLanguage) })}`
  if (erasuresAwaitingCopy(history, facts).includes(right)) return t('desk.request.afterCopy')
  return needsDoing(right, decided.decision) ? t('desk.request.toDo') : t(`desk.decisions.${decided.decision}`)
}

function undecidedState({ state }: DeskRequest['facts'], history: DeskRequest['history']) {
  if (state !== 'closed') return 'desk.request.undecided'
  const last = history.findLast(({ type }) => type === 'withdrawn' || type === 'reopened')
  return last?.type === 'withdrawn' ? 'desk.decisions.withdrawn' : 'desk.request.notDecided'
}

function detailsOf(
  right: Right,
  { facts, history }: DeskRequest,
  words: ReadonlyMap<string, unknown>,
): RightLine['details'] {
  const decided = facts.decisions.get(right)
  if (!decided) return []
  const event = eventsOf(history, 'rightDecided').find(({ sequence }) => sequence === decided.sequence)
  const ground = decided.ground ? [{ label: t('desk.decision.ground'), text: groundName(decided.ground) }] : []
  return [...ground, ...wordsOf(event?.entryId ? words.get(event.entryId) : undefined)]
}

function groundName(ground: string): string {
  const key = `desk.grounds.${ground}` as 'desk.grounds.legal-duty'
  return t.has(key) ? t(key) : ground
}
