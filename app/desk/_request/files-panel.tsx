import { Panel } from '@/components/desk/panel'
import { DayTime } from '@/components/request/day-time'
import { sentFiles } from '@/domain/requests/sent-files'
import { deskLanguage, t } from '../words'
import { FileList } from './file-list'
import type { DeskRequest } from './read-request'

/** The documents of a request. Of an identity paper that a verdict destroyed, only that there was one. */
export function FilesPanel({ request }: { request: DeskRequest }) {
  const { files, history } = request
  const destroyed = sentFiles(history).filter(
    ({ fileId, purpose }) => purpose === 'identity' && !files.some(({ id }) => id === fileId),
  )
  if (files.length + destroyed.length === 0) return null
  return (
    <Panel id="files" title={t('desk.files.title')}>
      <FileList request={request} files={files} />
      {destroyed.map(({ fileId, on }) => (
        <p key={fileId} className="py-2 text-sm text-ink-soft">
          {t('desk.files.destroyed')} <DayTime day={on} language={deskLanguage} />
        </p>
      ))}
    </Panel>
  )
}
