import { Panel } from '@/components/desk/panel'
import { TextLink } from '@/components/ui/text-link'
import { attachedFiles } from '@/domain/requests/collection'
import { t } from '../words'
import { answerFilesPath } from './addresses'
import { answerFileGroups } from './answer-file-groups'
import { FilesOfOneAnswer } from './files-of-one-answer'
import type { RequestWithFiles } from './read-request'
import { verbObstacle } from './verb-obstacle'

/** The files of each answer, before it is sent and after: what the person has downloaded, and until when they can. */
export function AnswerFilesPanel({ request }: { request: RequestWithFiles }) {
  const { history, facts } = request
  const hasFilesToGo = attachedFiles(history).length > 0
  const isUnsent = facts.answer === null && hasFilesToGo
  const canChange = verbObstacle(request, 'answer') === undefined || (isUnsent && request.may('answer'))
  const groups = answerFileGroups(request)
  if (groups.length === 0 && !canChange) return null
  return (
    <Panel id="answer-files" title={t('desk.answerFiles.title')}>
      <div className="space-y-5">
        {groups.map((group) => (
          <FilesOfOneAnswer key={group.standing === 'given' ? group.given.sequence : 0} {...{ request, group }} />
        ))}
        {canChange && (
          <p>
            <TextLink href={answerFilesPath(request)} className="inline-block py-1">
              {t(hasFilesToGo ? 'desk.pages.answer.changeFiles' : 'desk.pages.answer.addFiles')}
            </TextLink>
          </p>
        )}
      </div>
    </Panel>
  )
}
