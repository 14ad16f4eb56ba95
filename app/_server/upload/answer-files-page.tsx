import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { Button, ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { KeptAnswerFile } from '@/db/queries/files'
import { fileLimits } from '@/domain/files/file'
import type { ReadFile } from '@/domain/requests/reviewed-files'
import type { Language } from '@/domain/languages'
import { formatBytes } from '@/messages/format-bytes'
import type { Translator } from '@/messages/translator'
import { problemText } from '@/messages/problem-text'
import { summaryOf } from '../problem-texts'
import { FilesField } from './files-field'

type Props = {
  t: Translator
  language: Language
  /** Where the form is sent. */
  path: string
  reference: string
  /** How large the files of one sending may be. */
  mebibytes: number
  files: readonly KeptAnswerFile[]
  /** What becomes of those that are to go. */
  read: readonly ReadFile[]
  /** What can be changed: `nothing` once the answer is on its way, `take-off` where there is no answer to give. */
  change: 'all' | 'take-off' | 'nothing'
  problems: readonly Problem[]
  /** How many were kept just now. */
  added: number
}

/** What goes with an answer, with the form for more while it can be changed. */
export function AnswerFilesPage(props: Props) {
  const { t, reference, problems, added, change, files } = props
  const answer = `/desk/requests/${reference}/answer`
  return (
    <div className="max-w-measure space-y-8">
      <BackLink href={`/desk/requests/${reference}`} text={t('desk.pages.answerFiles.back', { reference })} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      {added > 0 && (
        <Notice tone="good">
          <p className="font-semibold">{t('desk.pages.answerFiles.added', { count: added })}</p>
        </Notice>
      )}
      <h1 className="text-2xl font-bold sm:text-3xl">{t('desk.pages.answerFiles.title')}</h1>
      <p>{t('desk.pages.answerFiles.intro')}</p>
      <Files {...props} />
      {change === 'nothing' && (
        <p>
          {t('desk.pages.answerFiles.fixed')}{' '}
          <TextLink href={`${answer}/withdrawal`}>{t('desk.verbs.file-withdrawal')}</TextLink>
        </p>
      )}
      {change === 'take-off' && files.length > 0 && <p>{t('desk.pages.answerFiles.unsent')}</p>}
      {change === 'all' && (
        <>
          <More {...props} />
          <p>
            <ButtonLink kind="quiet" href={answer}>
              {t('desk.pages.answerFiles.onward')}
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  )
}

function Files({ t, language, path, reference, files, read, change }: Props) {
  if (files.length === 0) return <p>{t('desk.pages.answerFiles.none')}</p>
  return (
    <ul className="border-t border-line">
      {files.map(({ id, name, bytes, sha256, scan }) => (
        <li key={id} className="space-y-1 border-b border-line py-4">
          <p className="font-semibold break-words">
            <TextLink href={`/files/${reference}/${id}`}>
              <bdi>{name}</bdi>
            </TextLink>
          </p>
          <p className="text-ink-soft">
            {formatBytes(bytes, language)}
            {scan === 'not-scanned' && ` · ${t('desk.files.notScanned')}`}
          </p>
          <p className="text-base break-all text-ink-soft">SHA-256: {sha256}</p>
          <WhatBecomes {...{ t, reference, id, name, change }} file={read.find(({ fileId }) => fileId === id)} />
          {change !== 'nothing' && (
            <form method="post" action={`${path}/removal`}>
              <input type="hidden" name="file" value={id} />
              <Button kind="quiet" aria-label={t('desk.pages.answerFiles.removeNamed', { name: name ?? '' })}>
                {t('desk.pages.answerFiles.remove')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

type Becoming = Pick<Props, 't' | 'reference' | 'change'> &
  Pick<KeptAnswerFile, 'id' | 'name'> & { file: ReadFile | undefined }

/** What somebody who has read it said of it, or the way to say it. */
function WhatBecomes({ t, reference, id, name, change, file }: Becoming) {
  if (!file) return null
  const isUnread = file.standing === 'unread'
  const key = isUnread ? 'say' : 'change'
  return (
    <>
      <p className={isUnread ? 'font-semibold text-warn' : ''}>{t(`desk.fileStandings.${file.standing}`)}</p>
      {change === 'all' && file.standing !== 'original' && (
        <p>
          <TextLink
            href={`/desk/requests/${reference}/answer/files/${id}`}
            aria-label={t(`desk.pages.answerFiles.${key}Named`, { name: name ?? '' })}
          >
            {t(`desk.pages.answerFiles.${key}`)}
          </TextLink>
        </p>
      )}
    </>
  )
}

function More({ t, path, problems, mebibytes }: Props) {
  const problem = problems.filter(({ field }) => field === 'files').map((each) => problemText(t, each))
  return (
    <Section title={t('desk.pages.answerFiles.more')}>
      <form method="post" action={path} encType="multipart/form-data" noValidate className="space-y-6">
        <FilesField
          label={t('desk.pages.answerFiles.label')}
          hint={<p>{t('desk.pages.answerFiles.hint', { count: fileLimits.files, together: mebibytes })}</p>}
          problem={problem.join(' ') || undefined}
        />
        <Button>{t('desk.pages.answerFiles.add')}</Button>
      </form>
    </Section>
  )
}
