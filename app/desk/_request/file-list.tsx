import { DayTime } from '@/components/request/day-time'
import { TextLink } from '@/components/ui/text-link'
import type { KeptFile } from '@/db/queries/files'
import { dayOf } from '@/domain/calendar/days'
import { eventsOf } from '@/domain/requests/events'
import { formatBytes } from '@/messages/format-bytes'
import { deskLanguage, t } from '../words'
import { type DeskRequest, nameOf } from './read-request'

/** Documents with what is known of each: what it is, from which day, whether it was scanned, and who has opened it. */
export function FileList({ request, files }: { request: DeskRequest; files: readonly KeptFile[] }) {
  return (
    <ul className="divide-y divide-line">
      {files.map((file) => (
        <li key={file.id} className="py-2">
          <p className="break-words">{nameAndLink(request, file)}</p>
          <p className="text-sm text-ink-soft">
            {t(`desk.files.purposes.${file.purpose}`)} · {formatBytes(file.bytes, deskLanguage)} ·{' '}
            <DayTime day={dayOf(file.receivedAt, request.controller.timeZone)} language={deskLanguage} />
          </p>
          {isOfSomebodyElse(request, file) && (
            <p className="text-sm font-semibold text-warn">{t('desk.files.ofSomebodyElse')}</p>
          )}
          {file.scan === 'not-scanned' && (
            <p className="text-sm font-semibold text-warn">{t('desk.files.notScanned')}</p>
          )}
          {file.type === 'pdf' && <p className="text-sm font-semibold text-warn">{t('desk.files.notPreviewed')}</p>}
          <p className="text-sm text-ink-soft">{openedBy(request, file)}</p>
        </li>
      ))}
    </ul>
  )
}

function isOfSomebodyElse({ history }: DeskRequest, { id }: KeptFile): boolean {
  return eventsOf(history, 'fileReceived').some(({ data }) => data.fileId === id && data.mail !== undefined)
}

function nameAndLink(request: DeskRequest, { id, name, purpose }: KeptFile) {
  if (name === null) return t(purpose === 'identity' ? 'desk.files.forVerifiers' : 'desk.files.sealed')
  return (
    <TextLink href={`/files/${request.reference}/${id}`}>
      <bdi>{name}</bdi>
    </TextLink>
  )
}

function openedBy(request: DeskRequest, { id }: KeptFile): string {
  const people = eventsOf(request.history, 'fileOpened')
    .filter(({ data }) => data.fileId === id)
    .flatMap(({ actor }) => (actor.kind === 'staff' ? [nameOf(request, actor.id)] : []))
  if (people.length === 0) return t('desk.files.notOpened')
  return t('desk.files.opened', { names: new Intl.ListFormat(deskLanguage).format(new Set(people)) })
}
