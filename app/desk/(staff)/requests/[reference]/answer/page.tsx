import { deliveries } from '@/casework/answer-input'
import { type Draft, standingDraft } from '@/casework/approved-hash'
import { RadioField, TextAreaField } from '@/components/desk/fields'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { personToAnswer } from '@/domain/policies/answer-receiver'
import { needsApproval } from '@/domain/policies/approval'
import { approvalOf } from '@/domain/requests/approval'
import { isMailed } from '@/domain/requests/contact'
import { undoneBeforeAnswer } from '@/domain/policies/erasure-after-collection'
import { leftToDo } from '@/domain/requests/history'
import type { Right } from '@/domain/rights'
import { capitalised } from '@/messages/capitalised'
import type { RequestPageProps } from '../../../../_request/page-props'
import { FilesToSend } from '../../../../_request/files-to-send'
import { InformationFields } from '../../../../_processing/information-fields'
import { ApprovalStanding } from '../../../../_request/approval-standing'
import { CodeField, CoverField } from '../../../../_request/cover-field'
import { WithoutFileField } from '../../../../_request/without-file-field'
import { LateNotice } from '../../../../_request/late-notice'
import { type RequestWithFiles, readWithFiles } from '../../../../_request/read-request'
import { ErasureAfter } from '../../../../_request/copy-standing'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { TemplateChoice } from '../../../../_templates/template-choice'
import { pathOf } from '../../../../_request/addresses'
import { deskLanguage, t } from '../../../../words'
import { answer, submit } from '../../actions'

type Props = RequestPageProps & { searchParams: Promise<{ again?: string }> }

export default async function AnswerPage({ params, searchParams }: Props) {
  const request = await readWithFiles((await params).reference)
  const title = t('desk.pages.answer.title')
  const { undecided } = leftToDo(request.facts)
  const undone = undoneBeforeAnswer(request.history, request.facts)
  const { facts, history, controller, context } = request
  const draft = request.may('read-dossier') ? await standingDraft(context.db, context, request) : undefined
  const again = (await searchParams).again === 'yes'
  const isApproved = approvalOf(history).standing === 'approved' && !again
  const asks = needsApproval(controller.approvals, history, facts) && !isApproved
  const person = personToAnswer(request.facts.askedFor, request.person?.asked?.subject)
  const requester = request.person?.requester
  const hasPage = !person && requester !== undefined && isMailed(requester, request.facts)
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.answer.intro')}</p>}>
      {undecided.length + undone.length > 0 && <NotReady request={request} undecided={undecided} undone={undone} />}
      <LateNotice request={request} />
      <ErasureAfter request={request} />
      <Decisions request={request} />
      <FilesToSend request={request} />
      {person && (
        <div className="mb-6">
          <Notice>{t('desk.pages.answer.toPerson', { name: person })}</Notice>
        </div>
      )}
      <ApprovalStanding {...{ request, again }} />
      <VerbForm
        request={request}
        verb="answer"
        keeps
        action={asks ? submit : answer}
        title={title}
        submit={t(asks ? 'desk.pages.answer.submitForApproval' : 'desk.pages.answer.submit')}
        preview="letter"
      >
        <TemplateChoice request={request} stage="answer" enter="preview" used={draft?.templates ?? []} />
        <TextAreaField
          name="text"
          label={t('desk.pages.answer.text')}
          hint={t('desk.pages.answer.textHint')}
          rows={12}
          defaultValue={draft?.text}
        />
        <InformationFields {...{ request, draft }} />
        <RadioField
          name="delivery"
          label={t('desk.pages.answer.delivery')}
          options={deliveries
            .filter((delivery) => hasPage || delivery !== 'portal')
            .map((delivery) => ({ value: delivery, label: t(`desk.deliveries.${delivery}`) }))}
          chosen={draft?.delivery ?? (hasPage ? 'portal' : 'post')}
        />
        {person && <PersonAddressField {...{ person, draft }} />}
        {hasPage && <WithoutFileField {...{ request, draft }} />}
        <CoverField {...{ draft, isOnPaper: !hasPage }} />
        <CodeField {...{ request, draft }} />
      </VerbForm>
    </VerbPage>
  )
}

function PersonAddressField({ person, draft }: { person: string; draft: Draft | undefined }) {
  return (
    <TextAreaField
      name="personAddress"
      label={t('desk.pages.answer.personAddress', { name: person })}
      hint={t('desk.pages.answer.personAddressHint')}
      rows={4}
      defaultValue={draft?.personAddress}
    />
  )
}

type NotReadyProps = { request: RequestWithFiles; undecided: Right[]; undone: Right[] }

function NotReady({ request, undecided, undone }: NotReadyProps) {
  const lines = [
    ...undecided.map((right) => ({ right, text: t('desk.pages.answer.undecided', { rights: nameOf(right) }) })),
    ...undone.map((right) => ({ right, text: t('desk.pages.answer.undone', { rights: nameOf(right) }) })),
  ]
  return (
    <div className="mb-6">
      <Notice tone="warn" title={t('desk.pages.answer.notReady')}>
        <ul className="list-disc ps-5">
          {lines.map(({ right, text }) => (
            <li key={right}>
              <TextLink href={pathOf(request, `decisions/${right}`)}>{text}</TextLink>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function Decisions({ request: { facts } }: { request: RequestWithFiles }) {
  if (facts.decisions.size === 0) return null
  return (
    <section className="mb-6">
      <h2 className="font-semibold">{t('desk.pages.answer.decisions')}</h2>
      <ul className="list-disc ps-5">
        {[...facts.decisions].map(([right, { decision }]) => (
          <li key={right}>
            {capitalised(nameOf(right), deskLanguage)}: {t(`desk.decisions.${decision}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf(right: Right): string {
  return t(`common.rightNames.${right}`)
}
