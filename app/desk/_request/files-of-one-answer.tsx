import { DayTime } from '@/components/request/day-time'
import { TextLink } from '@/components/ui/text-link'
import { type Collection, filesLeft } from '@/domain/requests/collection'
import { givenAnswers, placeOnDay } from '@/domain/requests/given-answers'
import { withdrawnFiles } from '@/domain/requests/withdrawn-files'
import { formatBytes } from '@/messages/format-bytes'
import { formatDay } from '@/messages/format-day'
import { formatMoment } from '@/messages/format-moment'
import { deskLanguage, t } from '../words'
import type { AnswerFileGroup } from './answer-file-groups'
import type { RequestWithFiles } from './read-request'

type Props = { request: RequestWithFiles; group: AnswerFileGroup }

/** The files of an answer under the day on which it left, with what holds of these and of no others. */
export function FilesOfOneAnswer({ request, group }: Props) {
  const files = group.standing === 'given' ? group.files : group.files.map((file) => ({ ...file, fileId: file.id }))
  const heading = `answer-files-${group.standing === 'given' ? group.given.sequence : 'unsent'}`
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="font-semibold">
        {titleOf(request, group)}
      </h3>
      <Standing {...{ request, group }} />
      <ul className="divide-y divide-line">
        {files.map((file) => (
          <FileLine key={file.fileId} request={request} file={file} group={group} />
        ))}
      </ul>
    </section>
  )
}

function titleOf({ history }: RequestWithFiles, group: AnswerFileGroup): string {
  if (group.standing !== 'given') return t(`desk.answerFiles.titles.${group.standing}`)
  const day = formatDay(group.given.leftOn, deskLanguage)
  const place = placeOnDay(givenAnswers(history), group.given)
  return place ? t('desk.answerFiles.ofOne', { day, ...place }) : t('desk.answerFiles.of', { day })
}

function Standing({ request, group }: Props) {
  if (group.standing !== 'given') return <p>{t('desk.answerFiles.notLeft')}</p>
  if (!group.collection) return <p>{t('desk.answerFiles.otherWay')}</p>
  if (filesLeft(group.collection).length === 0) return <p>{t('desk.answerFiles.allWithdrawn')}</p>
  return <Window collection={group.collection} timeZone={request.controller.timeZone} />
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

type LineProps = Props & { file: { fileId: string; bytes: number; sha256: string } }

function FileLine({ request, group, file: { fileId, bytes, sha256 } }: LineProps) {
  const collection = group.standing === 'given' ? group.collection : null
  const collected = collection?.files.find((each) => each.fileId === fileId)
  const withdrawnOn = withdrawnFiles(request.history).get(fileId)
  return (
    <li className="py-2">
      <p className="break-words">{withdrawnOn ? t('desk.answerFiles.destroyed') : <Name {...{ request, fileId }} />}</p>
      <p className="text-sm text-ink-soft">{formatBytes(bytes, deskLanguage)}</p>
      <p className="text-sm break-all text-ink-soft">SHA-256: {sha256}</p>
      {withdrawnOn && (
        <p className="text-sm">
          {t('desk.answerFiles.withdrawn')} <DayTime day={withdrawnOn} language={deskLanguage} />
        </p>
      )}
      {collected && <Collected {...collected} />}
    </li>
  )
}

/** What nobody may read here, or is kept no more, has no name. */
function Name({ request: { answerFiles, reference }, fileId }: { request: RequestWithFiles; fileId: string }) {
  const name = answerFiles.find(({ id }) => id === fileId)?.name
  if (!name) return t('desk.files.sealed')
  return (
    <TextLink href={`/files/${reference}/${fileId}`}>
      <bdi>{name}</bdi>
    </TextLink>
  )
}

function Collected({ collectedOn, downloads, withdrawnOn }: Collection['files'][number]) {
  if (!collectedOn && withdrawnOn) return <p className="text-sm">{t('desk.answerFiles.neverCollected')}</p>
  if (!collectedOn) return <p className="text-sm font-semibold text-warn">{t('desk.answerFiles.notCollected')}</p>
  return (
    <p className="text-sm">
      {t('desk.answerFiles.collected')} <DayTime day={collectedOn} language={deskLanguage} />
      {downloads > 0 && ` (${t('desk.answerFiles.downloads', { count: downloads })})`}
    </p>
  )
}
