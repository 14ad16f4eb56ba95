import type { ComponentProps } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { parseDay } from '@/domain/calendar/days'

/** A day; what is none stays as it was typed, which a browser would not show in a field of days. */
export function DayInput(props: ComponentProps<typeof TextInput>) {
  const typed = String(props.defaultValue ?? '')
  const isDay = typed === '' || parseDay(typed) !== undefined
  return <TextInput {...props} type={isDay ? 'date' : 'text'} width="sm:w-56" dir="ltr" />
}
