import type { ReactNode } from 'react'
import { describedBy, Field } from '@/components/ui/field'

type Props = { label: string; hint: ReactNode; problem: string | undefined; accept?: string }

/** The field in which files are chosen. */
export function FilesField({ label, hint, problem, accept }: Props) {
  const field = { name: 'files', hint, problem }
  return (
    <Field {...field} label={label}>
      <input
        type="file"
        id="files"
        name="files"
        multiple
        accept={accept}
        {...describedBy(field)}
        className={`mt-2 block min-h-11 w-full max-w-full rounded-md border-2 bg-surface p-2 ${problem ? 'border-alert' : 'border-edge'}`}
      />
    </Field>
  )
}
