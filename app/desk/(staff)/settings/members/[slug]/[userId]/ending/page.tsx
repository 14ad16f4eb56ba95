import type { ReactNode } from 'react'
import { ActionForm } from '@/components/desk/action-form'
import { RadioField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { Reference } from '@/components/request/reference'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { requestsWith } from '@/db/queries/member-list'
import { membersOf } from '@/db/queries/members'
import { mayBeAssigned } from '@/domain/policies/roles'
import { formatDay } from '@/messages/format-day'
import { memberAddress } from '../../../../../../_members/addresses'
import { managedMember } from '../../../../../../_members/managed'
import type { MemberPageProps } from '../../../../../../_members/member-page'
import { deskLanguage, formWords, t } from '../../../../../../words'
import { end } from '../../../actions'

export default async function EndingPage({ params }: MemberPageProps) {
  const { context, controller, member } = await managedMember(await params)
  const { userId, name } = member
  const requests = await requestsWith(context.db, context.actor, { controllerId: controller.id, userId })
  const members = await membersOf(context.db, context.actor, controller.id)
  const colleagues = members.filter((each) => mayBeAssigned(each.role) && each.userId !== userId)
  const title = t('desk.members.endTitle', { name })
  return (
    <div className="max-w-measure">
      <BackLink href={memberAddress(controller.slug, userId)} text={name} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2">{t('desk.members.endIntro', { name, controller: controller.name })}</p>
      <p className="mt-2">{t('desk.members.endRequests', { count: requests.length })}</p>
      <ul className="mt-2 mb-6 list-disc ps-6">
        {requests.map(({ reference, dueOn }) => (
          <li key={reference}>
            <TextLink href={`/desk/requests/${reference}`}>
              {dueOn
                ? t.rich('desk.members.endDue', { reference, day: formatDay(dueOn, deskLanguage), whole })
                : whole(reference)}
            </TextLink>
          </li>
        ))}
      </ul>
      <ActionForm action={end} words={formWords(title)} hidden={{ controller: controller.slug, userId }}>
        {requests.length > 0 && (
          <RadioField
            name="handTo"
            label={t('desk.members.handTo')}
            hint={t('desk.members.handToHint')}
            options={[
              ...colleagues.map((each) => ({ value: each.userId, label: each.name })),
              { value: 'nobody', label: t('desk.members.handToNobody') },
            ]}
          />
        )}
        <p className="flex flex-wrap gap-4">
          <ButtonLink kind="quiet" href={memberAddress(controller.slug, userId)}>
            {t('desk.members.keep')}
          </ButtonLink>
          <SubmitButton kind="danger" working={t('desk.shell.working')}>
            {t('desk.members.endSubmit')}
          </SubmitButton>
        </p>
      </ActionForm>
    </div>
  )
}

function whole(reference: ReactNode) {
  return <Reference reference={reference} />
}
