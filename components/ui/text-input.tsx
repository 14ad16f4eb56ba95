import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'

export const controlLook =
  'mt-2 block w-full max-w-full rounded-md border-2 bg-surface px-3 py-2 text-ink min-h-11 focus-visible:outline-offset-0'

/** One line of text. `width` is a hint at how much is expected: `w-full`, `w-72`, `w-40`. */
export function TextInput({
  label,
  hint,
  problem,
  isHeading,
  width = 'sm:w-96',
  ...input
}: FieldProps & { width?: string } & Omit<ComponentProps<'input'>, 'name' | 'id' | 'className'>) {
  const field = { name: input.name, label, hint, problem, ...(isHeading && { isHeading }) }
  return (
    <Field {...field}>
      <input
        type="text"
        id={input.name}
        {...input}
        {...describedBy(field)}
        className={`${controlLook} ${width} ${problem ? 'border-alert' : 'border-edge'}`}
      />
    </Field>
  )
}
