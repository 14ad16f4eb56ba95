import type { Translator } from '@/messages/translator'

/** The label of a question that need not be answered. */
export function optional(t: Translator, label: string): string {
  return t('form.shell.optional', { label })
}
