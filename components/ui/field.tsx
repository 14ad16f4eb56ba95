import type { ReactNode } from 'react'

export type FieldProps = {
  /** Name of the field and id of its control, so that an error summary can link to it. */
  name: string
  label: string
  hint?: ReactNode
  problem?: string | undefined
  /** Whether the label is the heading of the page: the page asks this one thing. */
  isHeading?: boolean
}

/** Label, hint and problem around one control. */
export function Field({ name, label, hint, problem, isHeading, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={problem ? 'border-s-4 border-alert ps-4' : ''}>
      <FieldLabel name={name} label={label} isHeading={isHeading ?? false} />
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldProblem name={name} problem={problem} />
      {children}
    </div>
  )
}

/** What a control needs to be announced with its hint and its problem. */
export function describedBy({ name, hint, problem }: Pick<FieldProps, 'name' | 'hint' | 'problem'>) {
  const ids = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return { ...(ids && { 'aria-describedby': ids }), ...(problem && { 'aria-invalid': true as const }) }
}

export function FieldHint({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div id={`${name}-hint`} className="mt-1 text-ink-soft">
      {children}
    </div>
  )
}

export function FieldProblem({ name, problem }: { name: string; problem: string | undefined }) {
  if (!problem) return null
  return (
    <p id={`${name}-problem`} className="mt-1 font-semibold text-alert">
      {problem}
    </p>
  )
}

function FieldLabel({ name, label, isHeading }: { name: string; label: string; isHeading: boolean }) {
  const text = (
    <label htmlFor={name} className={isHeading ? '' : 'font-semibold'}>
      {label}
    </label>
  )
  return isHeading ? <h1 className="text-2xl font-bold sm:text-3xl">{text}</h1> : text
}
