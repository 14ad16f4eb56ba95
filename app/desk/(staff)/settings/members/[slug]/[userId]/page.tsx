import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { memberAddress, membersAddress } from '../../../../../_members/addresses'
import { managedMember } from '../../../../../_members/managed'
import type { MemberPageProps } from '../../../../../_members/member-page'
import { RoleFields } from '../../../../../_members/role-fields'
import { formWords, pageTitle, t } from '../../../../../words'
import { change } from '../../actions'

export default async function MemberPage({ params }: MemberPageProps) {
  const { controller, member, isOneself } = await managedMember(await params)
  const { userId, name, role, mayVerify } = member
  const title = t('desk.members.changeTitle', { name })
  return (
    <div className="max-w-measure">
      <BackLink href={membersAddress} text={t('desk.members.backToMembers')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-1 text-ink-soft">{controller.name}</p>
      {isOneself ? (
        <div className="mt-6">
          <title>{pageTitle(title)}</title>
          <Notice>{t('desk.members.yourself')}</Notice>
        </div>
      ) : (
        <>
          <p className="mt-2 mb-6">{t('desk.members.changeIntro', { name })}</p>
          <ActionForm action={change} words={formWords(title)} hidden={{ controller: controller.slug, userId }}>
            <RoleFields role={role} mayVerify={mayVerify} />
            <SubmitButton working={t('desk.shell.working')}>{t('desk.members.save')}</SubmitButton>
          </ActionForm>
          <ul className="mt-10 border-t border-line pt-4">
            <Way
              href={memberAddress(controller.slug, userId, '/again')}
              text={t('desk.members.againTitle', { name })}
            />
            <Way href={memberAddress(controller.slug, userId, '/ending')} text={t('desk.members.endTitle', { name })} />
          </ul>
        </>
      )}
    </div>
  )
}

function Way({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <TextLink href={href} className="inline-block py-2">
        {text}
      </TextLink>
    </li>
  )
}
