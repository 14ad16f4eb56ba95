import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { controlLook } from './text-input'

export type SelectOption = { value: string; label: string }

/** One choice out of a long list. */
export function Select({
  label,
  hint,
  problem,
  options,
  ...select
}: FieldProps & { options: readonly SelectOption[] } & Omit<ComponentProps<'select'>, 'name' | 'id' | 'className'>) {
  const field = { name: select.name, label, hint, problem }
  return (
    <Field {...field}>
      <select
        id={select.name}
        {...select}
        {...describedBy(field)}
        className={`${controlLook} sm:w-96 ${problem ? 'border-alert' : 'border-edge'}`}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}
