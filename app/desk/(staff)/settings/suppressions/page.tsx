import { Panel } from '@/components/desk/panel'
import { ButtonLink } from '@/components/ui/button'
import { countSuppressions } from '@/db/queries/suppressions'
import { suppressionsOfAddress } from '../../../_suppressions/addresses'
import { CountLines } from '../../../_suppressions/count-lines'
import { suppressingControllers } from '../../../_suppressions/suppressing-controllers'
import { pageTitle, t } from '../../../words'

export default async function SuppressionsPage() {
  const { context, controllers } = await suppressingControllers()
  return (
    <>
      <title>{pageTitle(t('desk.suppressions.title'))}</title>
      <h1 className="text-2xl font-bold">{t('desk.suppressions.title')}</h1>
      <p className="mt-2 mb-5 max-w-measure">{t('desk.suppressions.intro')}</p>
      <div className="space-y-5">
        {controllers.map(async ({ id, slug, name }) => (
          <Panel key={id} id={`suppressions-${slug}`} title={name}>
            <CountLines counts={await countSuppressions(context.db, context.actor, id)} />
            <p className="mt-4">
              <ButtonLink href={suppressionsOfAddress(slug)}>
                {t('desk.suppressions.look')}
                <span className="sr-only">: {name}</span>
              </ButtonLink>
            </p>
          </Panel>
        ))}
      </div>
    </>
  )
}
