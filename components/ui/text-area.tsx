import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { controlLook } from './text-input'

/** Several lines of text, as long as the person likes. `grows`: as tall as what stands in it, where the browser can. */
export function TextArea({
  label,
  hint,
  problem,
  isHeading,
  rows = 8,
  grows = false,
  ...area
}: FieldProps & { grows?: boolean } & Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'className'>) {
  const field = { name: area.name, label, hint, problem, ...(isHeading && { isHeading }) }
  return (
    <Field {...field}>
      <textarea
        id={area.name}
        rows={rows}
        {...area}
        {...describedBy(field)}
        className={`${controlLook} resize-y ${grows ? 'field-sizing-content min-h-20' : ''} ${problem ? 'border-alert' : 'border-edge'}`}
      />
    </Field>
  )
}
