import { forbidden } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { controllersOf } from '@/db/queries/controllers'
import { importsOf } from '@/db/queries/imports'
import { mayAt } from '@/domain/policies/permissions'
import { formatMoment } from '@/messages/format-moment'
import { currentContext } from '../../../../_server/session'
import { importAddress, uploadAddress } from '../../../_import/addresses'
import { deskLanguage, pageTitle, t } from '../../../words'

export default async function ImportsPage() {
  const { db, actor } = await currentContext()
  const controllers = (await controllersOf(db, actor)).filter(({ id }) => mayAt(actor, 'import', id))
  if (controllers.length === 0) forbidden()
  const title = t('desk.import.title')
  return (
    <div className="max-w-measure space-y-6">
      <title>{pageTitle(title)}</title>
      <BackLink href="/desk" text={t('desk.shell.queue')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p>{t('desk.import.intro')}</p>
      <p>
        <ButtonLink href={uploadAddress}>{t('desk.import.choose')}</ButtonLink>
      </p>
      {controllers.map(async (controller) => {
        const done = await importsOf(db, actor, controller.id)
        if (done.length === 0) return null
        return (
          <section key={controller.id} aria-labelledby={controller.slug} className="space-y-2">
            <h2 id={controller.slug} className="text-lg font-bold">
              <bdi>{t('desk.import.before', { organisation: controller.name })}</bdi>
            </h2>
            <ul className="list-disc space-y-1 ps-5">
              {done.map(({ record, by }) => (
                <li key={record.id}>
                  <TextLink href={importAddress(record.id, 'result')}>
                    {t(record.undoneAt ? 'desk.import.lineUndone' : 'desk.import.line', {
                      moment: formatMoment(new Date(record.importedAt ?? ''), deskLanguage, controller.timeZone),
                      count: record.added ?? 0,
                      by,
                    })}
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
