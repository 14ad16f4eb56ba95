import { AnswerFilesPanel } from '../../../../_request/answer-files-panel'
import { FilesPanel } from '../../../../_request/files-panel'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readWithFiles } from '../../../../_request/read-request'
import { RequestFrame } from '../../../../_request/request-frame'
import { t } from '../../../../words'

export default async function FilesPage({ params }: RequestPageProps) {
  const request = await readWithFiles((await params).reference)
  const { forgottenAt } = request.dossier
  return (
    <RequestFrame request={request} tab="files">
      {forgottenAt ? (
        <p>{t('desk.forgotten.words')}</p>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
          <FilesPanel request={request} />
          <AnswerFilesPanel request={request} />
        </div>
      )}
    </RequestFrame>
  )
}
