import type { Passage } from '@/documents/paper'
import { dayOf } from '@/domain/calendar/days'
import { type EventType, eventsOf } from '@/domain/requests/events'
import { capitalised } from '@/messages/capitalised'
import { formatDay } from '@/messages/format-day'
import { timelineText } from '@/messages/timeline-text'
import { identityText, rightsText, stateText } from '../_queue/queue-lines'
import { nameOf } from '../_request/read-request'
import { whoDid, wordsOf } from '../_request/timeline-lines'
import { deskLanguage, t } from '../words'
import type { CaseRecord } from './case-record'
import { workingPassages } from './working-passages'

/** More than this is no reading; the rest is in the data beside it. */
const entriesAtMost = 400

const identityEvents: readonly EventType[] = [
  'identityRequested',
  'identityCodeMade',
  'identityCodeEntered',
  'identityCodeSpent',
  'identityInsufficient',
  'identityVerified',
  'identityNotDoubted',
  'identityFailed',
  'authorityRequested',
  'authorityInsufficient',
  'authorityShown',
]

/** The file of a request for somebody who was not there: what was asked, by when, what was done, and how to check it. */
export function casePassages(record: CaseRecord): Passage[] {
  return [
    { kind: 'rows', rows: aboutRequest(record) },
    ...person(record),
    ...part('deadline', workingPassages(record)),
    ...part(
      'identity',
      entriesOf(record, ({ type }) => identityEvents.includes(type)),
    ),
    ...part(
      'decisions',
      entriesOf(record, ({ type }) => type === 'rightDecided' || type === 'rightDone'),
    ),
    ...part('letters', letters(record)),
    ...part('files', manifests(record)),
    ...part(
      'history',
      entriesOf(record, () => true),
    ),
    ...chain(record),
  ]
}

function part(name: 'deadline' | 'identity' | 'decisions' | 'letters' | 'files' | 'history', passages: Passage[]) {
  const nothing: Passage = { kind: 'text', text: t('desk.caseFile.nothing') }
  return [heading(name), ...(passages.length > 0 ? passages : [nothing])]
}

function heading(name: 'person' | 'chain' | Parameters<typeof part>[0]): Passage {
  return { kind: 'heading', text: t(`desk.caseFile.parts.${name}`) }
}

function aboutRequest({ controller, request, facts, deadline }: CaseRecord) {
  const laws = new Set(deadline.rights.flatMap((right) => right.laws.map(({ regime }) => t(`common.laws.${regime}`))))
  const day = (value: Parameters<typeof formatDay>[0] | null) => (value ? formatDay(value, deskLanguage) : '–')
  const rows: [string, string][] = [
    [t('desk.request.organisation'), controller.name],
    [t('desk.export.columns.reference'), request.reference],
    [t('desk.export.columns.receivedOn'), day(facts.receivedOn)],
    [t('desk.request.channel'), t(`desk.channels.${request.channel}`)],
    [t('desk.export.columns.rights'), capitalised(rightsText(facts.rights.map(({ right }) => right)), deskLanguage)],
    [t('desk.request.law'), [...laws].join(', ') || '–'],
    [t(request.erasureDueOn ? 'desk.request.erasureDue' : 'desk.request.due'), day(deadline.dueOn ?? null)],
    [t('desk.request.state'), stateText(request)],
    [t('desk.request.identity'), identityText({ identity: request.identity, rights: facts.rights })],
    [t('desk.export.columns.closedOn'), day(request.closedOn)],
  ]
  return rows.map(([name, text]) => ({ name, text }))
}

function person({ dossierWords, dossier }: CaseRecord): Passage[] {
  if (!dossierWords)
    return [{ kind: 'text', text: t(dossier.forgottenAt ? 'desk.caseFile.forgotten' : 'desk.caseFile.redacted') }]
  const { name, email, telephone, postalAddress } = dossierWords.requester
  const rows = [
    { name: t('desk.request.name'), text: name || t('desk.request.nameless') },
    ...[
      { name: t('desk.request.email'), text: email },
      { name: t('desk.request.telephone'), text: telephone },
      { name: t('desk.request.post'), text: postalAddress },
    ].flatMap(({ name: label, text }) => (text ? [{ name: label, text }] : [])),
    { name: t('desk.request.words'), text: dossierWords.words ?? t('desk.request.noWords') },
  ]
  return [heading('person'), { kind: 'rows', rows }]
}

function entriesOf(record: CaseRecord, isShown: (event: CaseRecord['history'][number]) => boolean): Passage[] {
  const events = record.history.filter(isShown)
  const entries = events.slice(0, entriesAtMost).map((event) => ({
    day: formatDay(event.on, deskLanguage),
    text: `${timelineText(t, deskLanguage, event, (userId) => nameOf(record, userId))}, ${whoDid(event, record)}`,
    more: wordsOf(record.words.get(event.sequence)).map(({ label, text }) => (text ? `${label}: ${text}` : label)),
  }))
  if (entries.length === 0) return []
  const left = events.length - entries.length
  const more: Passage[] = left > 0 ? [{ kind: 'text', text: t('desk.caseFile.more', { count: left }) }] : []
  return [{ kind: 'entries', entries }, ...more]
}

function letters({ letters: all, controller }: CaseRecord): Passage[] {
  const entries = all.map(({ letter, text }) => ({
    day: formatDay(letter.leftOn ?? dayOf(letter.owedAt, controller.timeZone), deskLanguage),
    text: capitalised(t(`common.letterNames.${letter.kind}`), deskLanguage),
    more: [t(`desk.letterStates.${letter.state}`, { attempts: letter.attempts }), ...(text ? [text.subject] : [])],
  }))
  return entries.length > 0 ? [{ kind: 'entries', entries: entries.slice(0, entriesAtMost) }] : []
}

/** The files of each answer as they were when it was written: their length and their hash, by which anybody can compare. */
function manifests({ history }: CaseRecord): Passage[] {
  return eventsOf(history, 'answered').flatMap(({ on, data }): Passage[] => {
    const files = data.files ?? []
    if (files.length === 0) return []
    const day = formatDay(on, deskLanguage)
    return [
      { kind: 'text', text: t('desk.caseFile.manifest', { day, count: files.length }) },
      ...files.map(({ sha256, bytes }): Passage => ({ kind: 'code', text: `${sha256}  ${bytes}` })),
    ]
  })
}

function chain({ request, exported }: CaseRecord): Passage[] {
  const verdict = exported.chain === 'intact' ? t('desk.caseFile.intact') : t('desk.caseFile.broken', exported.chain)
  return [
    heading('chain'),
    { kind: 'text', text: t('desk.caseFile.check', { count: request.eventCount }) },
    { kind: 'text', text: verdict },
    { kind: 'code', text: request.headHash },
  ]
}
