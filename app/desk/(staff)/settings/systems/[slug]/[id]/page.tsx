import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { changesOfSystem, findSystem } from '@/db/queries/systems'
import { managedController } from '../../../../../_members/managed'
import { systemsAddress } from '../../../../../_systems/addresses'
import { SystemFields } from '../../../../../_systems/system-fields'
import { SystemHistory } from '../../../../../_systems/system-history'
import { formWords, t } from '../../../../../words'
import { archive, change } from '../../actions'

export default async function SystemPage({ params }: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await params
  const { context, controller } = await managedController(slug)
  const { db, actor } = context
  const target = { controllerId: controller.id, systemId: id }
  const system = (await findSystem(db, actor, target)) ?? notFound()
  const title = t('desk.systems.changeTitle', { system: system.name })
  return (
    <div className="max-w-measure">
      <BackLink href={systemsAddress} text={t('desk.systems.back')} />
      <h1 className="mb-6 text-2xl font-bold">{title}</h1>
      <ActionForm action={change} words={formWords(title)} hidden={{ controller: controller.slug, id }}>
        <SystemFields system={system} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.systems.save')}</SubmitButton>
      </ActionForm>
      <form action={archive} className="my-8 border-t border-line pt-5">
        <input type="hidden" name="controller" value={controller.slug} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="archived" value={system.archivedAt ? 'no' : 'yes'} />
        <p className="mb-3 text-ink-soft">{t('desk.systems.archiveHint')}</p>
        <Button kind="quiet">{t(system.archivedAt ? 'desk.systems.bringBack' : 'desk.systems.archive')}</Button>
      </form>
      <SystemHistory changes={await changesOfSystem(db, actor, target)} timeZone={controller.timeZone} />
    </div>
  )
}
