'use client'

import type { ComponentProps } from 'react'
import { Checkboxes, Radios } from '../ui/choices'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { TextInput } from '../ui/text-input'
import { useFormState } from './action-form'

/** The fields of the pages without scripts, filled with what was typed and told what is wrong with it. */
export function TextField({ defaultValue, ...field }: ComponentProps<typeof TextInput>) {
  const { typed, problem } = useField(field.name)
  return <TextInput {...field} defaultValue={typed?.[0] ?? defaultValue} problem={problem} />
}

/** Never filled in again: a password goes to the server and nowhere else. */
export function PasswordField(field: ComponentProps<typeof TextInput>) {
  const { problem } = useField(field.name)
  return <TextInput {...field} type="password" problem={problem} />
}

export function TextAreaField({ defaultValue, ...field }: ComponentProps<typeof TextArea>) {
  const { typed, problem } = useField(field.name)
  return <TextArea {...field} defaultValue={typed?.[0] ?? defaultValue} problem={problem} />
}

export function SelectField({ defaultValue, ...field }: ComponentProps<typeof Select>) {
  const { typed, problem } = useField(field.name)
  return <Select {...field} defaultValue={typed?.[0] ?? defaultValue} problem={problem} />
}

export function RadioField({ chosen, ...field }: ComponentProps<typeof Radios>) {
  const { typed, problem } = useField(field.name)
  return <Radios {...field} chosen={typed?.[0] ?? chosen} problem={problem} />
}

export function CheckboxField({ chosen, ...field }: ComponentProps<typeof Checkboxes>) {
  const { typed, problem } = useField(field.name)
  return <Checkboxes {...field} chosen={typed ?? chosen ?? []} problem={problem} />
}

/** A tick for what was doubted when the form was sent: not there before, and of the value doubted, not of a later one. */
export function CertainField({ name, about, title, label }: Record<'name' | 'about' | 'title' | 'label', string>) {
  const { typed, problem } = useField(name)
  const doubted = useField(about).typed?.[0]
  const isAsked = problem !== undefined || typed?.includes(doubted ?? '')
  if (!isAsked || !doubted) return null
  return <CheckboxField name={name} label={title} options={[{ value: doubted, label }]} />
}

/** What was typed into a field, once the form was sent: a box without a tick sends nothing. */
function useField(name: string): { typed: string[] | undefined; problem: string | undefined } {
  const { attempt, values, problems } = useFormState()
  const typed = values[name] ?? (attempt > 0 ? [] : undefined)
  return { typed, problem: problems.find(({ field }) => field === name)?.text }
}
