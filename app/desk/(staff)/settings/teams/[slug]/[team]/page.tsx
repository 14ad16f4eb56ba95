import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { CheckboxField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { membersOf } from '@/db/queries/members'
import { teamsOf } from '@/db/queries/teams'
import { mayBeAssigned } from '@/domain/policies/roles'
import { managedController } from '../../../../../_members/managed'
import { teamsAddress } from '../../../../../_teams/addresses'
import { formWords, t } from '../../../../../words'
import { end, save } from '../../actions'

type TeamPageProps = { params: Promise<{ slug: string; team: string }> }

export default async function TeamPage({ params }: TeamPageProps) {
  const { slug, team: asked } = await params
  const { context, controller } = await managedController(slug)
  const { db, actor } = context
  const teams = await teamsOf(db, actor, controller.id)
  const team = asked === 'new' ? undefined : (teams.find(({ id, isOver }) => id === asked && !isOver) ?? notFound())
  const members = (await membersOf(db, actor, controller.id)).filter(({ role }) => mayBeAssigned(role))
  const title = team ? t('desk.teams.change', { name: team.name }) : t('desk.teams.make')
  const hidden = { controller: slug, ...(team && { team: team.id }) }
  return (
    <div className="max-w-measure">
      <BackLink href={teamsAddress} text={t('desk.teams.title')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-1 mb-6 text-ink-soft">{controller.name}</p>
      <ActionForm action={save} words={formWords(title)} hidden={hidden}>
        <TextField name="name" label={t('desk.teams.name')} defaultValue={team?.name} />
        <CheckboxField
          name="userIds"
          label={t('desk.teams.members')}
          hint={t('desk.teams.membersHint')}
          chosen={team?.userIds ?? []}
          options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.teams.save')}</SubmitButton>
      </ActionForm>
      {team && (
        <div className="mt-10 border-t border-line pt-6">
          <h2 className="text-lg font-bold">{t('desk.teams.endTitle')}</h2>
          <p className="mt-1 mb-4">{t('desk.teams.endIntro')}</p>
          <ActionForm isBeside action={end} words={formWords(t('desk.teams.endTitle'))} hidden={hidden}>
            <SubmitButton kind="danger" working={t('desk.shell.working')}>
              {t('desk.teams.endTitle')}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </div>
  )
}
