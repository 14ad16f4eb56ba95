import type { ReactNode } from 'react'
import { ActionForm, type FormAction, type FormState } from '@/components/desk/action-form'
import { PreviewAndSend } from '@/components/desk/letter-preview'
import { SubmitButton } from '@/components/desk/submit-button'
import { TextLink } from '@/components/ui/text-link'
import { AlsoHere } from '../_live/also-here'
import { formWords, t } from '../words'
import { pathOf } from './addresses'
import { KeepFoot, KeptNotice, keptState } from './kept-form'
import type { DeskRequest } from './read-request'
import { RequestHeader } from './request-header'
import { insteadOf } from './why-not'
import type { FormVerbName } from './form-verbs'

type VerbPageProps = {
  request: DeskRequest
  title: string
  intro?: ReactNode
  children: ReactNode
}

/** A page on which one thing is done to a request, with what the person wrote beside it. */
export function VerbPage({ request, title, intro, children }: VerbPageProps) {
  const words = request.person?.words
  return (
    <>
      <RequestHeader request={request} />
      <AlsoHere request={request} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
        <div>
          <h1 className="mb-3 text-2xl font-bold">{title}</h1>
          {intro && <div className="mb-6 space-y-2 text-ink-soft">{intro}</div>}
          {children}
        </div>
        {words && (
          <aside
            aria-label={t('desk.request.words')}
            className="border-t border-line pt-4 lg:sticky lg:top-28 lg:border-0 lg:pt-0 print:hidden"
          >
            <h2 className="mb-2 text-sm text-ink-soft">{t('desk.request.words')}</h2>
            <blockquote
              dir="auto"
              tabIndex={0}
              className="border-s-4 border-accent bg-surface py-2 ps-4 pe-2 whitespace-pre-wrap lg:max-h-[calc(100vh-10rem)] lg:overflow-y-auto"
            >
              {words}
            </blockquote>
          </aside>
        )}
      </div>
    </>
  )
}

type VerbFormProps = {
  request: DeskRequest
  verb: FormVerbName
  action: FormAction
  title: string
  submit: string
  /** The button that shows the letter, or what changes, before anything is done. */
  preview?: 'letter' | 'changes'
  /** What it does cannot be undone by anybody. */
  destroys?: boolean
  hidden?: Record<string, string>
  /** What is typed is kept as a draft until it is sent. */
  keeps?: boolean
  children?: ReactNode
}

/**
 * The form of a verb: it carries which request and which version of it the person saw. Where the verb cannot be, the
 * page says why in place of the form.
 */
export async function VerbForm(props: VerbFormProps) {
  const { request, verb, keeps = false, hidden } = props
  const instead = insteadOf(request, verb)
  const typedOn = keeps && !instead ? [verb, hidden?.['right']].filter(Boolean).join(':') : undefined
  const kept = typedOn ? await keptState(request, typedOn) : undefined
  return (
    <>
      {typedOn && kept && <KeptNotice {...{ request, typedOn }} keptAt={kept.keptAt} />}
      <FormItself {...props} instead={instead} typedOn={typedOn} from={kept?.from} />
    </>
  )
}

type ItselfProps = VerbFormProps & { instead: ReactNode; typedOn: string | undefined; from: FormState | undefined }

function FormItself(props: ItselfProps) {
  const { request, action, title, submit, preview, destroys, hidden, children, instead, typedOn, from } = props
  const { reference, request: row } = request
  const unseen = { ...hidden, reference, version: row.version, ...(typedOn && { typedOn }) }
  return (
    <ActionForm action={action} words={formWords(title)} hidden={unseen} instead={instead} {...(from && { from })}>
      {children}
      {preview ? (
        <PreviewAndSend words={previewWords(preview === 'letter', submit)} />
      ) : (
        <SubmitButton kind={destroys ? 'danger' : 'primary'} working={t('desk.shell.working')}>
          {submit}
        </SubmitButton>
      )}
      {typedOn && <KeepFoot {...{ request, typedOn }} hidden={[...Object.keys(unseen), 'template']} />}
      <p>
        <TextLink href={pathOf(request)}>{t('desk.form.cancel')}</TextLink>
      </p>
    </ActionForm>
  )
}

function previewWords(isLetter: boolean, send: string) {
  return {
    title: t(isLetter ? 'desk.form.previewTitle' : 'desk.form.changesTitle'),
    note: t(isLetter ? 'desk.form.previewNote' : 'desk.form.changesNote'),
    to: t('desk.form.letterTo'),
    subject: t('desk.form.letterSubject'),
    effects: t('desk.form.effectsTitle'),
    isLetter,
    show: t(isLetter ? 'desk.form.preview' : 'desk.form.changes'),
    again: t(isLetter ? 'desk.form.previewAgain' : 'desk.form.changesAgain'),
    send,
    working: t('desk.shell.working'),
  }
}
