import { Panel } from '@/components/desk/panel'
import { DayTime } from '@/components/request/day-time'
import { sentFiles } from '@/domain/requests/sent-files'
import { deskLanguage, t } from '../words'
import { FileList } from './file-list'
import type { RequestWithFiles } from './read-request'

/** The documents of a request. Of an identity paper that a verdict destroyed, only that there was one. */
export function FilesPanel({ request }: { request: RequestWithFiles }) {
  const { files, history } = request
  const destroyed = sentFiles(history).filter(
    ({ fileId, purpose }) => purpose === 'identity' && !files.some(({ id }) => id === fileId),
  )
  return (
    <Panel id="files" title={t('desk.files.title')}>
      {files.length + destroyed.length === 0 && <p>{t('desk.files.none')}</p>}
      <FileList request={request} files={files} />
      {destroyed.map(({ fileId, on }) => (
        <p key={fileId} className="py-2 text-sm text-ink-soft">
          {t('desk.files.destroyed')} <DayTime day={on} language={deskLanguage} />
        </p>
      ))}
    </Panel>
  )
}
