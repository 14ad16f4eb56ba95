import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { type ReadFile, readFiles } from '@/domain/requests/reviewed-files'
import { formatBytes } from '@/messages/format-bytes'
import { formatDay } from '@/messages/format-day'
import { answerFilesPath } from '../../../../../../_request/addresses'
import { FileReviewFields } from '../../../../../../_request/file-review-fields'
import { type RequestWithFiles, nameOf, readWithFiles } from '../../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../../../words'
import { review } from '../../../../actions'

type Props = { params: Promise<{ reference: string; file: string }> }

export default async function FileReviewPage({ params }: Props) {
  const { reference, file: fileId } = await params
  const request = await readWithFiles(reference)
  const file = readFiles(request.history).find((each) => each.fileId === fileId) ?? notFound()
  const title = t('desk.pages.fileReview.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.fileReview.intro')}</p>}>
      <TheFile {...{ request, file }} />
      <VerbForm
        request={request}
        verb="file-review"
        action={review}
        title={title}
        submit={t('desk.pages.fileReview.submit')}
        hidden={{ fileId }}
      >
        <FileReviewFields {...{ request, file }} />
      </VerbForm>
      <p className="mt-4">
        <TextLink href={answerFilesPath(request)}>{t('desk.pages.answerFiles.title')}</TextLink>
      </p>
    </VerbPage>
  )
}

type FileProps = { request: RequestWithFiles; file: ReadFile }

/** The way to read it, and what a look into it found. */
function TheFile({ request, file }: FileProps) {
  const kept = request.answerFiles.find(({ id }) => id === file.fileId)
  const { hidden, review, standing } = file
  return (
    <section className="mb-6 space-y-3">
      <h2 className="font-semibold">{t('desk.pages.fileReview.file')}</h2>
      <p className="break-words">
        <TextLink href={`/files/${request.reference}/${file.fileId}`}>
          {t('desk.pages.fileReview.open', { name: kept?.name ?? t('desk.files.sealed') })}
        </TextLink>
        , {formatBytes(file.bytes, deskLanguage)}
      </p>
      {review && (
        <p>
          {t('desk.pages.fileReview.lastWord', {
            standing: t(`desk.fileStandings.${standing}`),
            reader: review.reader.kind === 'staff' ? nameOf(request, review.reader.id) : '',
            day: formatDay(review.on, deskLanguage),
          })}
        </p>
      )}
      {hidden && <Found hidden={hidden} />}
    </section>
  )
}

function Found({ hidden }: { hidden: NonNullable<ReadFile['hidden']> }) {
  if (hidden.length === 0) return <p className="text-ink-soft">{t('desk.pages.fileReview.foundNothing')}</p>
  return (
    <Notice tone="warn" title={t('desk.pages.fileReview.found')}>
      <ul className="mb-3 list-disc ps-5">
        {hidden.map((what) => (
          <li key={what}>{t(`desk.hiddenContents.${what}`)}</li>
        ))}
      </ul>
      <p>{t('desk.pages.fileReview.foundNote')}</p>
    </Notice>
  )
}
