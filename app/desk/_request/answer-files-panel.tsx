import { Panel } from '@/components/desk/panel'
import { DayTime } from '@/components/request/day-time'
import { TextLink } from '@/components/ui/text-link'
import type { KeptAnswerFile } from '@/db/queries/files'
import { attachedFiles, type Collection, collectionsOf } from '@/domain/requests/collection'
import { formatBytes } from '@/messages/format-bytes'
import { formatDay } from '@/messages/format-day'
import { formatMoment } from '@/messages/format-moment'
import { deskLanguage, t } from '../words'
import { answerFilesPath } from './addresses'
import type { DeskRequest } from './read-request'
import { verbObstacle } from './verb-obstacle'

/** The files of the answer, before it is sent and after: what the person has downloaded, and until when they can. */
export function AnswerFilesPanel({ request }: { request: DeskRequest }) {
  const { answerFiles, history, facts, today } = request
  const hasFilesToGo = attachedFiles(history).length > 0
  const isUnsent = facts.answer === null && hasFilesToGo
  const canChange = verbObstacle(request, 'answer') === undefined || (isUnsent && request.may('answer'))
  if (answerFiles.length === 0 && !canChange) return null
  const collections = collectionsOf(history, today)
  const [newest] = collections
  return (
    <Panel id="answer-files" title={t('desk.answerFiles.title')}>
      {newest && <Window collection={newest} timeZone={request.controller.timeZone} />}
      {answerFiles.length > 0 && (
        <ul className="divide-y divide-line">
          {answerFiles.map((file) => (
            <FileLine key={file.id} request={request} file={file} collections={collections} />
          ))}
        </ul>
      )}
      {canChange && (
        <p>
          <TextLink href={answerFilesPath(request)} className="inline-block py-1">
            {t(hasFilesToGo ? 'desk.pages.answer.changeFiles' : 'desk.pages.answer.addFiles')}
          </TextLink>
        </p>
      )}
    </Panel>
  )
}

function Window({ collection, timeZone }: { collection: Collection; timeZone: string }) {
  const { until, isOver, askedAgainOn, code, codeSpentAt } = collection
  const day = until && formatDay(until, deskLanguage)
  return (
    <>
      <p>
        {day
          ? t(isOver ? 'desk.answerFiles.wasUntil' : 'desk.answerFiles.until', { day })
          : t('desk.answerFiles.notBegun')}
      </p>
      {code && <p className="text-sm">{t(`desk.answerFiles.openedBy.${code}`)}</p>}
      {codeSpentAt && (
        <p className="font-semibold text-warn">
          {t('desk.answerFiles.codeSpent', { moment: formatMoment(new Date(codeSpentAt), deskLanguage, timeZone) })}
        </p>
      )}
      {askedAgainOn && (
        <p className="font-semibold text-warn">
          {t('desk.answerFiles.askedAgain', { day: formatDay(askedAgainOn, deskLanguage) })}
        </p>
      )}
    </>
  )
}

type LineProps = { request: DeskRequest; file: KeptAnswerFile; collections: readonly Collection[] }

function FileLine({ request, file: { id, name, bytes, sha256 }, collections }: LineProps) {
  const collected = collections.flatMap(({ files }) => files).find(({ fileId }) => fileId === id)
  return (
    <li className="py-2">
      <p className="break-words">
        {name === null ? (
          t('desk.files.sealed')
        ) : (
          <TextLink href={`/files/${request.reference}/${id}`}>
            <bdi>{name}</bdi>
          </TextLink>
        )}
      </p>
      <p className="text-sm text-ink-soft">{formatBytes(bytes, deskLanguage)}</p>
      <p className="text-sm break-all text-ink-soft">SHA-256: {sha256}</p>
      {collected && <Collected {...collected} />}
    </li>
  )
}

function Collected({ collectedOn, downloads }: Collection['files'][number]) {
  if (!collectedOn) return <p className="text-sm font-semibold text-warn">{t('desk.answerFiles.notCollected')}</p>
  return (
    <p className="text-sm">
      {t('desk.answerFiles.collected')} <DayTime day={collectedOn} language={deskLanguage} />
      {downloads > 0 && ` (${t('desk.answerFiles.downloads', { count: downloads })})`}
    </p>
  )
}
