import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { importedStates, workedOn } from '@/db/queries/imports'
import { formatMoment } from '@/messages/format-moment'
import { importAddress, importsAddress } from '../../../../../_import/addresses'
import { foundImport, type ImportProps } from '../../../../../_import/found-import'
import { queueHref } from '../../../../../_queue/queue-address'
import { deskLanguage, formWords, pageTitle, t } from '../../../../../words'
import { takeBack } from '../../actions'

export default async function ResultPage(props: ImportProps) {
  const { context, record, controller } = await foundImport(props)
  const { id, importedAt, undoneAt, added, already, leftOut } = record
  if (!importedAt) redirect(importAddress(id))
  const { db, actor } = context
  const title = t('desk.import.result.title')
  const touched = undoneAt ? [] : await workedOn(db, actor, id)
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={importsAddress} text={t('desk.import.title')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <Notice tone={undoneAt ? 'plain' : 'good'}>
        {undoneAt
          ? t('desk.import.result.undone', { moment: momentOf(undoneAt, controller.timeZone), count: added ?? 0 })
          : t('desk.import.result.done', { added: added ?? 0, already: already ?? 0, leftOut: leftOut ?? 0 })}
      </Notice>
      {!undoneAt && <Ways importId={id} states={await importedStates(db, actor, id)} />}
      {(undoneAt !== null || touched.length > 0 || added === 0) && <title>{pageTitle(title)}</title>}
      {touched.length > 0 && (
        <Notice tone="warn" title={t('desk.import.result.touchedTitle', { count: touched.length })}>
          <p>{t('desk.import.result.touched', { references: touched.map(({ reference }) => reference).join(', ') })}</p>
        </Notice>
      )}
      {!undoneAt && touched.length === 0 && added !== 0 && (
        <ActionForm action={takeBack} words={formWords(title)} hidden={{ import: id }}>
          <p>{t('desk.import.result.undoIntro')}</p>
          <SubmitButton kind="quiet" working={t('desk.shell.working')}>
            {t('desk.import.result.undo')}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}

function Ways({ importId, states }: { importId: string; states: { open: number; closed: number } }) {
  const lists = [
    ['open', states.open],
    ['done', states.closed],
  ] as const
  return (
    <ul className="list-disc space-y-1 ps-5">
      {lists.map(([tab, count]) => (
        <li key={tab}>
          <TextLink href={queueHref({ tab, filter: { importId } })}>
            {t(tab === 'open' ? 'desk.import.result.open' : 'desk.import.result.closedCount', { count })}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

function momentOf(at: string, timeZone: string): string {
  return formatMoment(new Date(at), deskLanguage, timeZone)
}
