import { Panel } from '@/components/desk/panel'
import { Notice } from '@/components/ui/notice'
import { managedControllers } from '../../../_members/managed'
import { RecordOf } from '../../../_processing/record-of'
import { pageTitle, t } from '../../../words'

export default async function ProcessingPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { context, controllers } = await managedControllers()
  const { done } = await searchParams
  return (
    <>
      <title>{pageTitle(t('desk.processing.title'))}</title>
      {(done === 'saved' || done === 'removed') && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t(`desk.processing.done.${done}`)}</Notice>
        </div>
      )}
      <h1 className="text-2xl font-bold">{t('desk.processing.title')}</h1>
      <p className="mt-2 mb-5 max-w-measure">{t('desk.processing.intro')}</p>
      <div className="space-y-5">
        {controllers.map((controller) => (
          <Panel key={controller.id} id={`record-${controller.slug}`} title={controller.name}>
            <RecordOf {...{ context, controller }} />
          </Panel>
        ))}
      </div>
    </>
  )
}
