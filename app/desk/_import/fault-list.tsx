import type { Rehearsal } from '@/casework/imports/rehearse-import'
import { ActionForm } from '@/components/desk/action-form'
import { CheckboxField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import type { RowFault } from '@/domain/imports/row-reading'
import { saveRows } from '../(staff)/settings/import/actions'
import { formWords, t } from '../words'

type Props = { rehearsal: Rehearsal; importId: string }

/** How many rows have a box of their own; the others are named, and are mended in the sheet or left out together. */
const boxesAtMost = 50

/** Every fault by row and column, with what can be done: leave the row out, or give the day on which it was received. */
export function FaultList({ rehearsal: { faults, leftOut, plan, sheet }, importId }: Props) {
  if (faults.length === 0 && leftOut.length === 0) return null
  const received = sheet.header[plan.columns.indexOf('received-on')] ?? null
  const rows = [...Map.groupBy(faults, ({ line }) => line)]
  return (
    <section aria-labelledby="faults" className="space-y-4">
      <h2 id="faults" className="text-lg font-bold">
        {t(rows.length > 0 ? 'desk.import.review.faultsTitle' : 'desk.import.review.leftOutTitle')}
      </h2>
      <ActionForm action={saveRows} words={formWords(t('desk.import.review.title'))} hidden={{ import: importId }}>
        {rows.slice(0, boxesAtMost).map(([line, ofRow]) => (
          <RowFields key={line} line={line} faults={ofRow} received={received} />
        ))}
        {rows.length > 0 && (
          <p className="flex flex-wrap gap-3">
            <SubmitButton working={t('desk.shell.working')}>{t('desk.import.review.save')}</SubmitButton>
            <SubmitButton kind="quiet" name="do" value="leave-out-all" working={t('desk.shell.working')}>
              {t('desk.import.review.leaveAllOut', { count: rows.length })}
            </SubmitButton>
          </p>
        )}
        {leftOut.length > 0 && (
          <div className="space-y-2">
            <p>{t('desk.import.review.leftOut', { count: leftOut.length, rows: leftOut.join(', ') })}</p>
            <SubmitButton kind="quiet" name="do" value="let-in" working={t('desk.shell.working')}>
              {t('desk.import.review.letIn')}
            </SubmitButton>
          </div>
        )}
      </ActionForm>
      <Others rows={rows.slice(boxesAtMost)} />
    </section>
  )
}

function RowFields({ line, faults, received }: { line: number; faults: readonly RowFault[]; received: string | null }) {
  const isMissing = faults.some(({ code, column }) => code === 'received-missing' || column === received)
  return (
    <div className="space-y-3 border-t border-line pt-4">
      <h3 className="font-semibold">{t('desk.import.review.row', { line })}</h3>
      <Sentences faults={faults} />
      {isMissing && (
        <TextField name={`day-${line}`} type="date" label={t('desk.import.review.day', { line })} width="sm:w-60" />
      )}
      <CheckboxField
        name="leave"
        label={t('desk.import.review.leaveTitle', { line })}
        options={[{ value: String(line), label: t('desk.import.review.leave') }]}
      />
    </div>
  )
}

function Sentences({ faults }: { faults: readonly RowFault[] }) {
  return (
    <ul className="list-disc ps-5">
      {faults.map((fault, place) => (
        <li key={place} className="break-words">
          {sentenceOf(fault)}
        </li>
      ))}
    </ul>
  )
}

function Others({ rows }: { rows: readonly (readonly [number, readonly RowFault[]])[] }) {
  if (rows.length === 0) return null
  return (
    <details>
      <summary className="cursor-pointer py-2">{t('desk.import.review.others', { count: rows.length })}</summary>
      <ul className="list-disc ps-5">
        {rows.map(([line, faults]) => (
          <li key={line} className="break-words">
            {t('desk.import.review.row', { line })}: {faults.map(sentenceOf).join(' ')}
          </li>
        ))}
      </ul>
    </details>
  )
}

const longest = 60

function sentenceOf({ code, column, cell, earlier = 0 }: RowFault): string {
  const value = cell.length > longest ? `${cell.slice(0, longest)}…` : cell
  return t(`desk.import.rowFaults.${code}`, { column: column ?? t('desk.import.review.noColumn'), value, earlier })
}
