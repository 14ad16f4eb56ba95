'use client'

import { useFormState } from './action-form'
import { SelectField } from './fields'
import { SubmitButton } from './submit-button'

export type TemplateFieldWords = {
  label: string
  hint: string
  none: string
  insert: string
  working: string
  inserted: string
}

type Props = {
  options: readonly { value: string; label: string }[]
  words: TemplateFieldWords
  /** What Enter in another field of the form does: never the button that is here. */
  enter: 'preview' | 'do'
  /** The versions that are in the text already, each as `id.version`. */
  used?: readonly string[]
}

/** Puts the words of a template into the field below, behind what was typed there. */
export function TemplateField({ options, words, enter, used = [] }: Props) {
  const { attempt, values, inserted } = useFormState()
  const inText = values['templates'] ?? (attempt > 0 ? [] : used)
  return (
    <>
      {inText.map((version) => (
        <input key={version} type="hidden" name="templates" value={version} />
      ))}
      {options.length > 0 && (
        <div className="flex flex-wrap items-end gap-3">
          <button type="submit" name="intent" value={enter} hidden aria-hidden tabIndex={-1} />
          <SelectField
            name="template"
            label={words.label}
            hint={words.hint}
            options={[{ value: '', label: words.none }, ...options]}
          />
          <SubmitButton kind="quiet" name="intent" value="insert" working={words.working}>
            {words.insert}
          </SubmitButton>
        </div>
      )}
      {inserted !== undefined && (
        <p data-made="" role="status" tabIndex={-1}>
          {words.inserted} <bdi>{inserted}</bdi>
        </p>
      )}
    </>
  )
}
