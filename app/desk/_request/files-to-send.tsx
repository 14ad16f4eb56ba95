import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { goes, type ReadFile, readFiles } from '@/domain/requests/reviewed-files'
import { formatBytes } from '@/messages/format-bytes'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import { answerFilesPath, pathOf } from './addresses'
import { type RequestWithFiles, nameOf } from './read-request'

/** What goes along and what stays here, each with its reader; and what nobody has read. */
export function FilesToSend({ request }: { request: RequestWithFiles }) {
  const files = readFiles(request.history)
  const unread = files.filter(({ standing }) => standing === 'unread')
  const staying = files.filter((file) => !goes(file) && file.standing !== 'unread')
  return (
    <section className="mb-6 space-y-3">
      <h2 className="font-semibold">{t('desk.pages.answer.files')}</h2>
      {unread.length > 0 && (
        <Notice tone="warn">
          <p className="mb-2">{t('desk.pages.answer.unread')}</p>
          <ul className="list-disc ps-5">
            {unread.map((file) => (
              <li key={file.fileId} className="break-words">
                <TextLink href={pathOf(request, `answer/files/${file.fileId}`)}>
                  {t('desk.pages.answerFiles.sayNamed', { name: fileName(request, file) })}
                </TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FileLines {...{ request, files: files.filter(goes) }} />
      {staying.length > 0 && (
        <>
          <h3>{t('desk.pages.answer.staying')}</h3>
          <FileLines {...{ request, files: staying }} />
        </>
      )}
      <p>
        <TextLink href={answerFilesPath(request)} className="inline-block py-1">
          {t(files.length > 0 ? 'desk.pages.answer.changeFiles' : 'desk.pages.answer.addFiles')}
        </TextLink>
      </p>
    </section>
  )
}

function FileLines({ request, files }: { request: RequestWithFiles; files: readonly ReadFile[] }) {
  if (files.length === 0) return null
  return (
    <ul className="list-disc ps-5">
      {files.map((file) => (
        <li key={file.fileId} className="break-words">
          <bdi>{fileName(request, file)}</bdi>, {formatBytes(file.bytes, deskLanguage)}
          <span className="block text-sm text-ink-soft">{standingText(request, file)}</span>
          <span className="block text-sm break-all text-ink-soft">SHA-256: {kept(request, file)?.sha256}</span>
        </li>
      ))}
    </ul>
  )
}

function standingText(request: RequestWithFiles, { standing, review }: ReadFile): string {
  const said = t(`desk.fileStandings.${standing}`)
  if (review?.reader.kind !== 'staff') return said
  const [reader, day] = [nameOf(request, review.reader.id), formatDay(review.on, deskLanguage)]
  const ground = review.ground ? t(`desk.withholdingGrounds.${review.ground}`) : ''
  return [said, ground, t('desk.pages.fileReview.readBy', { reader, day })].filter(Boolean).join(' · ')
}

function fileName(request: RequestWithFiles, file: ReadFile): string {
  return kept(request, file)?.name ?? t('desk.files.sealed')
}

function kept({ answerFiles }: RequestWithFiles, { fileId }: ReadFile) {
  return answerFiles.find(({ id }) => id === fileId)
}
