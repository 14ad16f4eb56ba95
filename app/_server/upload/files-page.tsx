import type { Problem } from '@/casework/errors'
import { DayTime } from '@/components/request/day-time'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Radios } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { fileLimits, type FilePurpose } from '@/domain/files/file'
import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { formatBytes } from '@/messages/format-bytes'
import type { Translator } from '@/messages/translator'
import { problemText } from '@/messages/problem-text'
import { summaryOf } from '../problem-texts'
import { FilesField } from './files-field'

/** A document as the person who sent it sees it. */
export type OwnFile = { id: string; name: string; bytes: number; purpose: FilePurpose; on: Day; isOpened: boolean }

export type FilesPageProps = {
  t: Translator
  language: Language
  /** Where the form is sent, and the page it belongs to. */
  path: string
  back: string
  files: readonly OwnFile[]
  /** What a document can be sent for; the first is chosen. */
  purposes: readonly FilePurpose[]
  isClosed: boolean
  /** The document in whose place the next one comes. */
  instead?: OwnFile | undefined
  chosen?: FilePurpose | undefined
  problems: readonly Problem[]
  /** How many were kept just now. */
  kept: number
}

/** The documents of a request: what has arrived, what to do about it, and the form for more. */
export function FilesPage(props: FilesPageProps) {
  const { t, back, problems, kept, isClosed } = props
  return (
    <div className="max-w-measure space-y-8">
      <BackLink href={back} text={t('follow.files.back')} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      {kept > 0 && (
        <Notice tone="good">
          <p className="font-semibold">{t('follow.files.kept', { count: kept })}</p>
          {problems.length > 0 && <p>{t('follow.files.keptInSpite')}</p>}
        </Notice>
      )}
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.files.title')}</h1>
      <FileList {...props} />
      {isClosed ? <p>{t('follow.files.closed')}</p> : <UploadForm {...props} />}
    </div>
  )
}

function FileList({ t, language, path, files }: FilesPageProps) {
  if (files.length === 0) return <p>{t('follow.files.none')}</p>
  return (
    <Section title={t('follow.files.sent')}>
      <ul className="border-t border-line">
        {files.map((file) => (
          <li key={file.id} className="space-y-1 border-b border-line py-4">
            <p className="font-semibold break-words">
              <bdi>{file.name}</bdi>
            </p>
            <p className="text-ink-soft">
              {t(`follow.files.purposes.${file.purpose}`)}, {formatBytes(file.bytes, language)},{' '}
              <DayTime day={file.on} language={language} />
            </p>
            {file.isOpened ? <p>{t('follow.files.opened')}</p> : <Taking {...{ t, path, file }} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** While nobody has looked at it, it is still the person's to take back or to put another in its place. */
function Taking({ t, path, file: { id, name } }: Pick<FilesPageProps, 't' | 'path'> & { file: OwnFile }) {
  return (
    <form method="post" action={`${path}/removal`} className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <input type="hidden" name="file" value={id} />
      <Button kind="quiet" aria-label={t('follow.files.removeNamed', { name })}>
        {t('follow.files.remove')}
      </Button>
      <TextLink
        href={`${path}?instead=${id}#files`}
        className="inline-block py-2"
        aria-label={t('follow.files.replaceNamed', { name })}
      >
        {t('follow.files.replace')}
      </TextLink>
    </form>
  )
}

function UploadForm({ t, path, purposes, chosen, instead, problems }: FilesPageProps) {
  const problem = problems.filter(({ field }) => field === 'files').map((each) => problemText(t, each))
  const first = instead?.purpose ?? chosen ?? purposes[0]
  return (
    <Section title={instead ? t('follow.files.replaceTitle', { name: instead.name }) : t('follow.files.more')}>
      <form method="post" action={path} encType="multipart/form-data" noValidate className="space-y-6">
        {instead && <input type="hidden" name="instead" value={instead.id} />}
        {purposes.length > 1 ? (
          <Radios
            name="purpose"
            label={t('follow.files.purpose')}
            options={purposes.map((value) => ({
              value,
              label: t(`follow.files.purposes.${value}`),
              ...(value === 'identity' && { hint: t('follow.files.identityHint') }),
            }))}
            chosen={first}
          />
        ) : (
          <input type="hidden" name="purpose" value={first} />
        )}
        <FilesField
          label={t('follow.files.label')}
          hint={<p>{t('follow.files.hint', { count: fileLimits.files, each: 10, together: 25 })}</p>}
          problem={problem.join(' ') || undefined}
          accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        />
        <Button>{t('follow.files.button')}</Button>
      </form>
    </Section>
  )
}
