import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { findUndoOf, itemsOf } from '@/db/queries/bulk-runs'
import { undoOf } from '@/domain/requests/bulk-run'
import { bulkAddress } from '../../../../_bulk/addresses'
import { foundRun, type RunProps } from '../../../../_bulk/found-run'
import { notDoneFirst, outcomeText } from '../../../../_bulk/outcome-text'
import { RunTable } from '../../../../_bulk/run-table'
import { formWords, pageTitle, t } from '../../../../words'
import { undo } from '../../actions'

export default async function ResultPage(props: RunProps) {
  const { context, run, counts, back } = await foundRun(props)
  if (!run.startedAt) redirect(bulkAddress(run.id))
  const title = t('desk.bulk.resultTitle', { what: t(`desk.bulk.short.${run.deed}`) })
  const undoing = await findUndoOf(context.db, run)
  const items = notDoneFirst(await itemsOf(context.db, run))
  const notDone = (['refused', 'gone', 'failed'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => t(`desk.bulk.notDone.${outcome}`, { count: counts[outcome] }))
  const isUndoable = undoOf(run.deed) !== undefined && counts.done > 0 && !undoing
  return (
    <div className="max-w-4xl space-y-6">
      <BackLink href={back} text={t('desk.bulk.back')} />
      {!isUndoable && <title>{pageTitle(title)}</title>}
      <h1 className="text-2xl font-bold">{title}</h1>
      <Notice tone={counts.done === counts.all ? 'good' : 'warn'}>
        <p role="status">{[t('desk.bulk.counts', counts), ...notDone].join(' ')}</p>
        {counts.waiting > 0 && (
          <p className="mt-2">
            {t('desk.bulk.waiting', { count: counts.waiting })}{' '}
            <TextLink href={bulkAddress(run.id, 'result')}>{t('desk.bulk.again')}</TextLink>
          </p>
        )}
      </Notice>
      {undoing && (
        <p>
          {t('desk.bulk.undone')}{' '}
          <TextLink href={bulkAddress(undoing.id, 'result')}>{t('desk.bulk.seeUndone')}</TextLink>
        </p>
      )}
      {isUndoable && (
        <ActionForm action={undo} words={formWords(title)} hidden={{ run: run.id }}>
          <p>{t('desk.bulk.undoIntro')}</p>
          <SubmitButton kind="quiet" working={t('desk.shell.working')}>
            {t('desk.bulk.undo')}
          </SubmitButton>
        </ActionForm>
      )}
      <RunTable
        caption={t('desk.bulk.caption', { from: 1, to: counts.all, count: counts.all })}
        heads={[t('desk.bulk.reference'), t('desk.bulk.result')]}
        lines={items.map((item) => ({ reference: item.reference, cell: outcomeText(item) }))}
      />
    </div>
  )
}
