import type { FieldKit } from '@/components/request/task-answer-fields'
import { Radios } from '@/components/ui/choices'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

/** Controls filled with what was typed, where the form came back, and told what is wrong with it. */
export function typedKit(typed: Record<string, string> | undefined, problems: Record<string, string>): FieldKit {
  return {
    Line: ({ defaultValue, ...field }) => (
      <TextInput {...field} problem={problems[field.name]} defaultValue={typed?.[field.name] ?? defaultValue} />
    ),
    Lines: ({ defaultValue, ...field }) => (
      <TextArea
        {...field}
        problem={problems[field.name]}
        dir="auto"
        defaultValue={typed?.[field.name] ?? defaultValue}
      />
    ),
    Choice: ({ chosen, ...field }) => (
      <Radios {...field} problem={problems[field.name]} chosen={typed?.[field.name] ?? chosen} />
    ),
  }
}
