import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { itemsOf } from '@/db/queries/bulk-runs'
import { ChoiceFields } from '../../../_bulk/choice-fields'
import { type RunProps, runToBegin } from '../../../_bulk/found-run'
import { formWords, t } from '../../../words'
import { choose } from '../actions'

export default async function ChoosePage(props: RunProps) {
  const { context, run, counts, title, back } = await runToBegin(props)
  const items = await itemsOf(context.db, run)
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={back} text={t('desk.bulk.back')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <details>
        <summary className="cursor-pointer text-ink-soft">{t('desk.bulk.chosen', { count: counts.all })}</summary>
        <p className="mt-2 text-sm">{items.map(({ reference }) => reference).join(', ')}</p>
      </details>
      {run.deed === 'message' && <p>{t('desk.bulk.textIntro')}</p>}
      <ActionForm action={choose} words={formWords(title)} hidden={{ run: run.id }}>
        <ChoiceFields context={context} run={run} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.bulk.look')}</SubmitButton>
        <p className="text-ink-soft">{t('desk.bulk.nothingYet')}</p>
      </ActionForm>
    </div>
  )
}
