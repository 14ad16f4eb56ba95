import { Panel } from '@/components/desk/panel'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Controller } from '@/db/queries/case-file'
import { membersOf } from '@/db/queries/members'
import { teamsOf } from '@/db/queries/teams'
import type { DeskContext } from '../../../../_server/session'
import { managedControllers } from '../../../_members/managed'
import { teamAddress } from '../../../_teams/addresses'
import { pageTitle, t } from '../../../words'

export default async function TeamsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { context, controllers } = await managedControllers()
  const { done } = await searchParams
  return (
    <>
      <title>{pageTitle(t('desk.teams.title'))}</title>
      {(done === 'saved' || done === 'ended') && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t(`desk.teams.done.${done}`)}</Notice>
        </div>
      )}
      <h1 className="mb-2 text-2xl font-bold">{t('desk.teams.title')}</h1>
      <p className="mb-5 max-w-measure">{t('desk.teams.intro')}</p>
      <div className="space-y-5">
        {controllers.map((controller) => (
          <Teams key={controller.id} context={context} controller={controller} />
        ))}
      </div>
    </>
  )
}

async function Teams({ context: { db, actor }, controller }: { context: DeskContext; controller: Controller }) {
  const members = await membersOf(db, actor, controller.id)
  const teams = (await teamsOf(db, actor, controller.id)).filter(({ isOver }) => !isOver)
  return (
    <Panel id={`teams-${controller.slug}`} title={controller.name}>
      {teams.length === 0 && <p>{t('desk.teams.none')}</p>}
      <ul className="divide-y divide-line">
        {teams.map(({ id, name, userIds }) => (
          <li key={id} className="py-2">
            <TextLink href={teamAddress(controller.slug, id)} className="inline-block py-1 font-semibold">
              <bdi>{name}</bdi>
            </TextLink>
            <p className="text-sm text-ink-soft">
              {userIds.length === 0
                ? t('desk.teams.nobody')
                : members
                    .filter(({ userId }) => userIds.includes(userId))
                    .map(({ name: each }) => each)
                    .join(', ')}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <ButtonLink href={teamAddress(controller.slug)}>
          {t('desk.teams.make')}
          <span className="sr-only">: {controller.name}</span>
        </ButtonLink>
      </p>
    </Panel>
  )
}
