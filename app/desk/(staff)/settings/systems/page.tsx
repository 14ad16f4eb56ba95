import { Panel } from '@/components/desk/panel'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { systemsOf } from '@/db/queries/systems'
import { managedControllers } from '../../../_members/managed'
import { newSystemAddress } from '../../../_systems/addresses'
import { SystemTable } from '../../../_systems/system-table'
import { pageTitle, t } from '../../../words'

export default async function SystemsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { context, controllers } = await managedControllers()
  const { db, actor } = context
  const { done } = await searchParams
  return (
    <>
      <title>{pageTitle(t('desk.systems.title'))}</title>
      {isDone(done) && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t(`desk.systems.done.${done}`)}</Notice>
        </div>
      )}
      <h1 className="mb-5 text-2xl font-bold">{t('desk.systems.title')}</h1>
      <div className="space-y-5">
        {controllers.map(async (controller) => {
          const systems = await systemsOf(db, actor, controller.id)
          return (
            <Panel key={controller.id} id={`systems-${controller.slug}`} title={controller.name}>
              <p className="mb-3 max-w-measure">{t('desk.systems.intro', { controller: controller.name })}</p>
              {systems.length === 0 ? (
                <p>{t('desk.systems.none')}</p>
              ) : (
                <SystemTable controller={controller} systems={systems} />
              )}
              <p className="mt-4">
                <ButtonLink href={newSystemAddress(controller.slug)}>
                  {t('desk.systems.add')}
                  <span className="sr-only">: {controller.name}</span>
                </ButtonLink>
              </p>
            </Panel>
          )
        })}
      </div>
    </>
  )
}

const deeds = ['added', 'changed', 'archived', 'brought-back'] as const

function isDone(done: string | undefined): done is (typeof deeds)[number] {
  return deeds.some((deed) => deed === done)
}
