import { ActionForm } from '@/components/desk/action-form'
import { Panel } from '@/components/desk/panel'
import { SubmitButton } from '@/components/desk/submit-button'
import { TextLink } from '@/components/ui/text-link'
import { formatBytes } from '@/messages/format-bytes'
import { putToAnswer } from '../(staff)/requests/task-actions'
import { type DeskRequest, readWithFiles } from '../_request/read-request'
import { verbObstacle } from '../_request/verb-obstacle'
import { deskLanguage, formWords, t } from '../words'
import type { ShownTask } from './shown-task'

/** What a colleague has found, to be looked at, and a copy of it put to the answer with one press. */
export async function FoundFiles({ request, task }: { request: DeskRequest; task: ShownTask }) {
  const ids = task.files.map(({ data }) => data.fileId)
  const { taskFiles, answerFiles } = await readWithFiles(request.reference)
  const files = taskFiles.filter(({ id }) => ids.includes(id))
  if (files.length === 0) return null
  const inAnswer = new Set(answerFiles.map(({ sha256 }) => sha256))
  const canAttach = verbObstacle(request, 'task-file') === undefined && request.facts.answer === null
  const title = t('desk.pages.tasks.task.title', { system: task.system })
  return (
    <Panel id="found" title={t('desk.pages.tasks.task.files')}>
      <ul className="space-y-4">
        {files.map(({ id, name, bytes, scan, sha256 }) => (
          <li key={id} className="space-y-2">
            <p className="break-words">
              {name === null ? (
                t('desk.files.sealed')
              ) : (
                <TextLink href={`/files/${request.reference}/${id}`}>
                  <bdi>{name}</bdi>
                </TextLink>
              )}{' '}
              <span className="text-sm text-ink-soft">
                {formatBytes(bytes, deskLanguage)}
                {scan === 'not-scanned' && ` · ${t('desk.files.notScanned')}`}
              </span>
            </p>
            {inAnswer.has(sha256) && <p className="text-sm text-ink-soft">{t('desk.pages.tasks.task.inAnswer')}</p>}
            {canAttach && !inAnswer.has(sha256) && (
              <ActionForm
                isBeside
                action={putToAnswer}
                words={formWords(title)}
                hidden={{ reference: request.reference, version: request.request.version, fileId: id }}
              >
                <SubmitButton kind="quiet" working={t('desk.shell.working')}>
                  {t('desk.pages.tasks.task.toAnswer')}
                  <span className="sr-only">: {name}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
