import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { controlLook } from './text-input'

export type SelectOption = { value: string; label: string }

export type SelectGroup = { label: string; options: readonly SelectOption[] }

/** One choice out of a long list; what belongs together stands under a name of its own. */
export function Select({
  label,
  hint,
  problem,
  options,
  groups = [],
  ...select
}: FieldProps & { options: readonly SelectOption[]; groups?: readonly SelectGroup[] } & Omit<
    ComponentProps<'select'>,
    'name' | 'id' | 'className'
  >) {
  const field = { name: select.name, label, hint, problem }
  return (
    <Field {...field}>
      <select
        id={select.name}
        {...select}
        {...describedBy(field)}
        className={`${controlLook} sm:w-96 ${problem ? 'border-alert' : 'border-edge'}`}
      >
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </Field>
  )
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
