import { RadioField, SelectField, TextField } from '@/components/desk/fields'
import { daysField, promiseStarts, startField } from '@/casework/rule-input'
import type { ControllerPromise, PromisedDays } from '@/domain/deadlines/promise'
import { type Right, rights } from '@/domain/rights'
import { t } from '../words'

const starts = promiseStarts.map((value) => ({ value, label: t(`desk.rule.starts.${value}`) }))

/** What is promised for all rights, and for some of them another day. */
export function PromiseFields({ promise }: { promise: ControllerPromise }) {
  return (
    <section className="space-y-6 border-t border-line pt-6">
      <h2 className="text-xl font-bold">{t('desk.rule.promise')}</h2>
      <p>{t('desk.rule.promiseHint')}</p>
      <RadioField name="promiseStart" label={t('desk.rule.promiseStart')} options={starts} chosen={startOf(promise)} />
      <DaysField name="promiseDays" label={t('desk.rule.promiseDays')} promised={promise} />
      <RadioField
        name="afterExtension"
        label={t('desk.rule.afterExtension')}
        options={(['ends', 'stands'] as const).map((value) => ({ value, label: t(`desk.rule.${value}`) }))}
        chosen={promise.afterExtension ?? 'stands'}
      />
      <details open={promise.rights !== undefined}>
        <summary className="cursor-pointer py-2 font-semibold text-accent underline decoration-1 underline-offset-4">
          {t('desk.rule.perRight')}
        </summary>
        <div className="mt-3 space-y-6">
          {rights.map((right) => (
            <OwnPromise key={right} right={right} promised={promise.rights?.[right]} />
          ))}
        </div>
      </details>
    </section>
  )
}

function OwnPromise({ right, promised }: { right: Right; promised: PromisedDays | undefined }) {
  const name = t(`common.rightNames.${right}`)
  return (
    <div className="flex flex-wrap items-end gap-4">
      <SelectField
        name={startField(right)}
        label={t('desk.rule.startOf', { right: name })}
        options={[{ value: '', label: t('desk.rule.asForAll') }, ...starts]}
        defaultValue={promised ? startOf(promised) : ''}
      />
      <DaysField name={daysField(right)} label={t('desk.rule.daysOf', { right: name })} promised={promised} />
    </div>
  )
}

type DaysProps = { name: string; label: string; promised: PromisedDays | undefined }

function DaysField({ name, label, promised }: DaysProps) {
  const days = promised && 'days' in promised ? String(promised.days) : ''
  return <TextField name={name} label={label} defaultValue={days} inputMode="numeric" width="sm:w-24" />
}

function startOf(promised: PromisedDays): (typeof promiseStarts)[number] {
  return 'off' in promised ? 'off' : promised.from
}
