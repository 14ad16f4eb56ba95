import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { approvalOf } from '@/domain/requests/approval'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import { pathOf } from './addresses'
import { type DeskRequest, nameOf, readWords } from './read-request'

/** Whether somebody else has read the answer, what they said, and the way to what follows from it. */
export async function ApprovalStanding({ request, again }: { request: DeskRequest; again: boolean }) {
  const approval = approvalOf(request.history)
  if (approval.standing === 'none') return null
  if (approval.standing === 'asked')
    return (
      <Standing>
        <p>{t('desk.pages.answer.asked', { day: formatDay(approval.draft.on, deskLanguage) })}</p>
        <p>
          <TextLink href={pathOf(request, 'answer/approval')}>{t('desk.pages.approval.title')}</TextLink>
        </p>
      </Standing>
    )
  const { actor, on, entryId } = approval.verdict
  const by = { name: actor.kind === 'staff' ? nameOf(request, actor.id) : '', day: formatDay(on, deskLanguage) }
  const said = entryId ? ((await readWords(request)).get(entryId) as { because?: string } | undefined) : undefined
  return (
    <Standing>
      <p>{t(`desk.pages.answer.${approval.standing}`, by)}</p>
      {said?.because && (
        <blockquote dir="auto" className="border-s-4 border-accent ps-4 whitespace-pre-wrap">
          {said.because}
        </blockquote>
      )}
      {approval.standing === 'approved' && !again && (
        <p>
          <TextLink href={pathOf(request, 'answer?again=yes')}>{t('desk.pages.answer.askAgain')}</TextLink>
        </p>
      )}
    </Standing>
  )
}

function Standing({ children }: { children: ReactNode }) {
  return (
    <div className="mb-6">
      <Notice>
        <div className="space-y-2">{children}</div>
      </Notice>
    </div>
  )
}
