import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { AddressText } from '@/components/desk/address-text'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { TextLink } from '@/components/ui/text-link'
import { bulkAddress } from '../../../../_bulk/addresses'
import { checkedAtOnce, type CheckLine, checkLines } from '../../../../_bulk/check-lines'
import { type RunProps, runToBegin } from '../../../../_bulk/found-run'
import { RunTable } from '../../../../_bulk/run-table'
import { formWords, t } from '../../../../words'
import { confirm } from '../../actions'

export default async function CheckPage(props: RunProps) {
  const { context, run, counts, title } = await runToBegin(props)
  const from = Math.min(placeOf((await props.searchParams).from), Math.max(counts.all - 1, 0))
  const lines = (await checkLines(context, run, from)) ?? redirect(bulkAddress(run.id))
  const to = Math.min(from + checkedAtOnce, counts.all)
  const changing = lines.filter(({ changes }) => changes).length
  return (
    <div className="max-w-4xl space-y-6">
      <BackLink href={bulkAddress(run.id)} text={t('desk.bulk.change')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p>
        {t('desk.bulk.nothingYet')}{' '}
        {lines.length === counts.all && t('desk.bulk.willChange', { count: changing, of: counts.all })}
      </p>
      <RunTable
        caption={t('desk.bulk.caption', { from: from + 1, to, count: counts.all })}
        heads={[t('desk.bulk.reference'), t('desk.bulk.what')]}
        lines={lines.map((line) => ({ reference: line.reference, cell: <Will line={line} /> }))}
      />
      <p className="flex flex-wrap gap-6">
        {from > 0 && <PageLink id={run.id} from={Math.max(from - checkedAtOnce, 0)} text={t('desk.bulk.earlier')} />}
        {to < counts.all && <PageLink id={run.id} from={to} text={t('desk.bulk.later')} />}
      </p>
      <ActionForm action={confirm} words={formWords(title)} hidden={{ run: run.id }}>
        <SubmitButton working={t('desk.shell.working')}>
          {t(`desk.bulk.confirm.${run.deed}`, { count: counts.all })}
        </SubmitButton>
      </ActionForm>
    </div>
  )
}

function Will({ line: { text, letters } }: { line: CheckLine }) {
  return (
    <>
      {text}
      {letters.map((letter) => (
        <details key={letter.subject} className="mt-1">
          <summary className="cursor-pointer text-accent underline decoration-1 underline-offset-4">
            <AddressText text={letter.to ?? t('desk.form.byHand')} />: {letter.subject}
          </summary>
          <div dir="auto" className="mt-2 max-w-measure rounded-md border border-line p-4 whitespace-pre-wrap">
            {letter.text}
          </div>
        </details>
      ))}
    </>
  )
}

function PageLink({ id, from, text }: { id: string; from: number; text: string }) {
  return <TextLink href={`${bulkAddress(id, 'check')}?from=${from}`}>{text}</TextLink>
}

function placeOf(from: string | string[] | undefined): number {
  return typeof from === 'string' && /^\d{1,4}$/u.test(from) ? Number(from) : 0
}
