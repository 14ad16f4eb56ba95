import type { ReactNode } from 'react'
import { describedBy, FieldHint, FieldProblem, type FieldProps } from './field'

export type Choice = { value: string; label: string; hint?: string }

/** Several of a few; `dividers` names the values before which a line is drawn, `folded` what few will look for. */
export function Checkboxes(
  props: ChoicesProps & { chosen?: readonly string[]; dividers?: readonly string[]; folded?: Folded },
) {
  return <Choices {...props} type="checkbox" chosen={props.chosen ?? []} dividers={props.dividers ?? []} />
}

/** One of a few. */
export function Radios({ chosen, ...props }: ChoicesProps & { chosen?: string | undefined }) {
  return <Choices {...props} type="radio" chosen={chosen === undefined ? [] : [chosen]} dividers={[]} />
}

type ChoicesProps = FieldProps & { options: readonly Choice[] }
type Folded = { label: string; options: readonly Choice[] }
type Grouped = ChoicesProps & {
  type: 'checkbox' | 'radio'
  chosen: readonly string[]
  dividers: readonly string[]
  folded?: Folded
}

function Choices({ name, label, hint, problem, isHeading, options, type, chosen, dividers, folded }: Grouped) {
  const field = { name, hint, problem }
  const { 'aria-invalid': _invalid, ...described } = describedBy(field)
  return (
    <div className={problem ? 'border-s-4 border-alert ps-4' : ''}>
      <fieldset {...described}>
        <legend className="mb-1">
          {isHeading ? <h1 className="text-2xl font-bold sm:text-3xl">{label}</h1> : <b>{label}</b>}
        </legend>
        <FieldHint name={name}>{hint}</FieldHint>
        <FieldProblem name={name} problem={problem} />
        <div className="mt-3">
          {options.map((option, index) => (
            <ChoiceRow
              key={option.value}
              {...option}
              {...{ type, name }}
              id={index === 0 ? name : `${name}-${option.value}`}
              isChosen={chosen.includes(option.value)}
              divider={dividers.includes(option.value) && <hr className="my-3 w-16 border-t-2 border-line" />}
            />
          ))}
        </div>
        {folded && <FoldedChoices {...folded} {...{ type, name, chosen }} />}
      </fieldset>
    </div>
  )
}

/** Open when something in it is chosen: nothing that counts is out of sight. */
function FoldedChoices({ label, options, type, name, chosen }: Folded & Pick<Grouped, 'type' | 'name' | 'chosen'>) {
  return (
    <details className="mt-2" open={options.some(({ value }) => chosen.includes(value))}>
      <summary className="cursor-pointer py-2 font-semibold text-accent underline decoration-1 underline-offset-4">
        {label}
      </summary>
      {options.map((option) => (
        <ChoiceRow
          key={option.value}
          {...option}
          {...{ type, name }}
          id={`${name}-${option.value}`}
          isChosen={chosen.includes(option.value)}
          divider={null}
        />
      ))}
    </details>
  )
}

type RowProps = Choice & {
  id: string
  name: string
  type: 'checkbox' | 'radio'
  isChosen: boolean
  divider: ReactNode
}

function ChoiceRow({ id, name, type, value, label, hint, isChosen, divider }: RowProps) {
  const hintId = hint ? { 'aria-describedby': `${id}-says` } : {}
  return (
    <>
      {divider}
      <div className="relative flex items-start gap-4 py-1">
        <input
          {...{ id, name, type, value, ...hintId }}
          defaultChecked={isChosen}
          className="relative z-10 my-2.5 size-6 shrink-0 cursor-pointer accent-accent focus-visible:outline-offset-2"
        />
        <div className="min-w-0 py-2">
          <label htmlFor={id} className="cursor-pointer after:absolute after:inset-0">
            {label}
          </label>
          {hint && (
            <p id={`${id}-says`} className="text-ink-soft">
              {hint}
            </p>
          )}
        </div>
      </div>
    </>
  )
}
