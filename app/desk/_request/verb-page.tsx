import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/desk/action-form'
import { PreviewAndSend } from '@/components/desk/letter-preview'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { TextLink } from '@/components/ui/text-link'
import { formWords, t } from '../words'
import type { DeskRequest } from './read-request'
import { RequestHeader } from './request-header'
import { pathOf } from './verb-links'

type VerbPageProps = {
  request: DeskRequest
  title: string
  intro?: ReactNode
  children: ReactNode
}

/** A page on which one thing is done to a request. */
export function VerbPage({ request, title, intro, children }: VerbPageProps) {
  return (
    <>
      <BackLink href={pathOf(request)} text={request.reference} />
      <RequestHeader request={request} />
      <div className="max-w-3xl">
        <h1 className="mb-3 text-2xl font-bold">{title}</h1>
        {intro && <div className="mb-6 space-y-2 text-ink-soft">{intro}</div>}
        {children}
      </div>
    </>
  )
}

type VerbFormProps = {
  request: DeskRequest
  action: FormAction
  title: string
  submit: string
  /** Whether the letter and what the clock does can be looked at first. */
  preview?: string
  hidden?: Record<string, string>
  children?: ReactNode
}

/** The form of a verb: it carries which request and which version of it the person saw. */
export function VerbForm({ request, action, title, submit, preview, hidden, children }: VerbFormProps) {
  const { reference, request: row } = request
  return (
    <ActionForm action={action} words={formWords(title)} hidden={{ ...hidden, reference, version: row.version }}>
      {children}
      {preview ? (
        <PreviewAndSend words={previewWords(preview, submit)} />
      ) : (
        <SubmitButton working={t('desk.shell.working')}>{submit}</SubmitButton>
      )}
      <p>
        <TextLink href={pathOf(request)}>{t('desk.form.cancel')}</TextLink>
      </p>
    </ActionForm>
  )
}

function previewWords(show: string, send: string) {
  return {
    title: t('desk.form.previewTitle'),
    note: t('desk.form.previewNote'),
    to: t('desk.form.letterTo'),
    subject: t('desk.form.letterSubject'),
    effects: t('desk.form.effectsTitle'),
    show,
    again: t('desk.form.previewAgain'),
    send,
    working: t('desk.shell.working'),
  }
}
