import type { Problem } from '@/casework/errors'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { fileLimits } from '@/domain/files/file'
import type { Language } from '@/domain/languages'
import { formatBytes } from '@/messages/format-bytes'
import { problemText } from '@/messages/problem-text'
import type { Translator } from '@/messages/translator'
import { FilesField } from '../_server/upload/files-field'
import type { OpenTask } from './read-task'

type Props = { t: Translator; language: Language; own: OpenTask; problems: readonly Problem[]; mebibytes: number }

/** The files that were found, each to be taken back until the task is accepted, and the form for more. */
export function TaskFiles({ t, language, own, problems, mebibytes }: Props) {
  const path = `/task/${own.token}/files`
  const problem = problems.filter(({ field }) => field === 'files').map((each) => problemText(t, each))
  return (
    <Section title={t('desk.task.step1')}>
      <p>{t('desk.task.filesIntro')}</p>
      {own.files.length > 0 && (
        <ul className="border-t border-line">
          {own.files.map(({ id, name, bytes }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3">
              <span className="min-w-0 break-words">
                <bdi>{name}</bdi> <span className="text-ink-soft">{formatBytes(bytes, language)}</span>
              </span>
              <form method="post" action={`${path}/removal`}>
                <input type="hidden" name="file" value={id} />
                <Button kind="quiet" aria-label={t('desk.task.removeNamed', { name })}>
                  {t('desk.task.remove')}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={path} encType="multipart/form-data" noValidate className="space-y-4">
        <FilesField
          label={t('desk.task.choose')}
          hint={<p>{t('desk.task.hint', { count: fileLimits.files, together: mebibytes })}</p>}
          problem={problem.join(' ') || undefined}
        />
        <Button kind="quiet">{t('desk.task.add')}</Button>
      </form>
    </Section>
  )
}
