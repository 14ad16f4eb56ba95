import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { controlLook } from './text-input'

/** Several lines of text, as long as the person likes. */
export function TextArea({
  label,
  hint,
  problem,
  isHeading,
  rows = 8,
  ...area
}: FieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'className'>) {
  const field = { name: area.name, label, hint, problem, ...(isHeading && { isHeading }) }
  return (
    <Field {...field}>
      <textarea
        id={area.name}
        rows={rows}
        {...area}
        {...describedBy(field)}
        className={`${controlLook} resize-y ${problem ? 'border-alert' : 'border-edge'}`}
      />
    </Field>
  )
}
