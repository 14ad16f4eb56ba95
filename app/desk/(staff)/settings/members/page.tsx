import { Panel } from '@/components/desk/panel'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { openInvitations } from '@/db/queries/invitations'
import { listMembers } from '@/db/queries/member-list'
import { invitationAddress } from '../../../_members/addresses'
import { InvitationList } from '../../../_members/invitation-list'
import { managedControllers } from '../../../_members/managed'
import { MemberTable } from '../../../_members/member-table'
import { pageTitle, t } from '../../../words'

type MembersPageProps = { searchParams: Promise<{ done?: string; count?: string }> }

export default async function MembersPage({ searchParams }: MembersPageProps) {
  const { context, controllers } = await managedControllers()
  const { db, actor, person } = context
  return (
    <>
      <title>{pageTitle(t('desk.members.title'))}</title>
      <Done {...await searchParams} />
      <h1 className="mb-5 text-2xl font-bold">{t('desk.members.title')}</h1>
      <div className="space-y-5">
        {controllers.map(async (controller) => (
          <Panel key={controller.id} id={`members-${controller.slug}`} title={controller.name}>
            <p className="mb-3">{t('desk.members.intro', { controller: controller.name })}</p>
            <MemberTable
              controller={controller}
              members={await listMembers(db, actor, controller.id)}
              ownId={person.userId}
            />
            <p className="mt-4">
              <ButtonLink href={invitationAddress(controller.slug)}>
                {t('desk.members.invite')}
                <span className="sr-only">: {controller.name}</span>
              </ButtonLink>
            </p>
            <InvitationList controller={controller} invitations={await openInvitations(db, actor, controller.id)} />
          </Panel>
        ))}
      </div>
    </>
  )
}

function Done({ done, count }: { done?: string; count?: string }) {
  if (done !== 'changed' && done !== 'withdrawn' && done !== 'ended') return null
  const handedBack = Number(count) || 0
  return (
    <div role="status" className="mb-5">
      <Notice tone="good">
        <p>{t(`desk.members.done.${done}`, { count: handedBack })}</p>
        {handedBack > 0 && <TextLink href="/desk?tab=unassigned">{t('desk.members.done.seeUnassigned')}</TextLink>}
      </Notice>
    </div>
  )
}
