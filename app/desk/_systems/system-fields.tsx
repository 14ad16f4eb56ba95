import { CheckboxField, TextAreaField, TextField } from '@/components/desk/fields'
import type { SystemRow } from '@/db/queries/systems'
import { taskDetails } from '@/domain/tasks/details'
import { rightOptions } from '../_request/options'
import { t } from '../words'

const usualDays = 5

/** What the register says of one system. */
export function SystemFields({ system }: { system?: SystemRow }) {
  return (
    <>
      <TextField
        name="name"
        label={t('desk.systems.systemName')}
        hint={t('desk.systems.nameHint')}
        {...from(system?.name)}
      />
      <TextAreaField
        name="holds"
        label={t('desk.systems.holds')}
        hint={t('desk.systems.holdsHint')}
        rows={3}
        {...from(system?.holds)}
      />
      <OwnerFields {...(system && { system })} />
      <CheckboxField
        name="rights"
        label={t('desk.systems.rights')}
        hint={t('desk.systems.rightsHint')}
        options={rightOptions()}
        chosen={system?.rights ?? []}
      />
      <CheckboxField
        name="needs"
        label={t('desk.systems.needs')}
        hint={t('desk.systems.needsHint')}
        options={taskDetails.map((detail) => ({ value: detail, label: t(`desk.taskDetails.${detail}`) }))}
        chosen={system?.needs ?? ['name', 'email']}
      />
      <TextField
        name="dueDays"
        label={t('desk.systems.dueDays')}
        hint={t('desk.systems.dueDaysHint')}
        inputMode="numeric"
        width="sm:w-24"
        defaultValue={String(system?.dueDays ?? usualDays)}
      />
      <CheckboxField
        name="isProcessor"
        label={t('desk.systems.processorLabel')}
        options={[{ value: 'yes', label: t('desk.systems.processorOption') }]}
        chosen={system?.isProcessor ? ['yes'] : []}
      />
    </>
  )
}

function OwnerFields({ system }: { system?: SystemRow }) {
  return (
    <>
      <TextField
        name="ownerName"
        label={t('desk.systems.ownerName')}
        hint={t('desk.systems.ownerHint')}
        autoComplete="off"
        {...from(system?.ownerName)}
      />
      <TextField
        name="ownerEmail"
        label={t('desk.systems.ownerEmail')}
        type="email"
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        {...from(system?.ownerEmail)}
      />
    </>
  )
}

function from(value: string | undefined) {
  return value === undefined ? {} : { defaultValue: value }
}
