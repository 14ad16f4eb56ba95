import { answerRehearsed } from '@/casework/send-answer'
import { verdicts } from '@/casework/approve-answer'
import { type Draft, standingDraft } from '@/casework/approved-hash'
import { RadioField, TextAreaField } from '@/components/desk/fields'
import { Notice } from '@/components/ui/notice'
import { approvalOf } from '@/domain/requests/approval'
import { formatDay } from '@/messages/format-day'
import { problemText } from '@/messages/problem-text'
import { previewOf } from '../../../../../../_server/letter-preview'
import { FilesToSend } from '../../../../../_request/files-to-send'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type RequestWithFiles, nameOf, readWithFiles } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../../words'
import { approve } from '../../../actions'

export default async function ApprovalPage({ params }: RequestPageProps) {
  const request = await readWithFiles((await params).reference)
  const title = t('desk.pages.approval.title')
  const draft = request.may('read-dossier')
    ? await standingDraft(request.context.db, request.context, request)
    : undefined
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.approval.intro')}</p>}>
      <Written request={request} />
      {draft && <WhatThePersonGets request={request} draft={draft} />}
      <FilesToSend request={request} />
      <VerbForm
        request={request}
        verb="approval"
        action={approve}
        title={title}
        submit={t('desk.pages.approval.submit')}
      >
        <RadioField
          name="verdict"
          label={t('desk.pages.approval.verdict')}
          options={verdicts.map((verdict) => ({ value: verdict, label: t(`desk.pages.approval.verdicts.${verdict}`) }))}
        />
        <TextAreaField
          name="because"
          label={t('desk.pages.approval.because')}
          hint={t('desk.pages.approval.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}

/** Who wrote it, and when. */
function Written({ request }: { request: RequestWithFiles }) {
  const approval = approvalOf(request.history)
  if (approval.standing === 'none') return null
  const { actor, on } = approval.draft
  const writer = actor.kind === 'staff' ? nameOf(request, actor.id) : ''
  return <p className="mb-4">{t('desk.pages.approval.written', { writer, day: formatDay(on, deskLanguage) })}</p>
}

/** The letter and the answer on the page, word for word. */
async function WhatThePersonGets({
  request,
  draft: { hash: _hash, ...input },
}: {
  request: RequestWithFiles
  draft: Draft
}) {
  const { context, reference } = request
  const looked = await previewOf(context, reference, (world) => answerRehearsed(world, { reference }, input))
  if (!looked.ok)
    return (
      <div className="mb-6">
        <Notice tone="warn" title={t('desk.pages.approval.cannotGo')}>
          {looked.problems.map((problem) => problemText(t, problem)).join(' ')}
        </Notice>
      </div>
    )
  return (
    <section className="mb-6 space-y-4">
      <h2 className="font-semibold">{t('desk.pages.approval.gets')}</h2>
      {looked.preview.letters.map(({ subject, text }) => (
        <article key={subject} className="rounded-md border border-line bg-surface p-4">
          <h3 className="mb-2 font-semibold">{subject}</h3>
          <p dir="auto" className="break-words whitespace-pre-wrap">
            {text}
          </p>
        </article>
      ))}
    </section>
  )
}
