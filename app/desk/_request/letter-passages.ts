import type { Passage } from '@/documents/paper'

/** The plain text of a letter as it is put on paper: its quotes and bullets as print has them, and no line of dashes. */
export function letterPassages(text: string): Passage[] {
  const printed = text
    .replaceAll(/^> ?/gmu, '')
    .replaceAll(/^ ?\* /gmu, '• ')
    .replaceAll(/^-{5,}$/gmu, '')
    .trim()
  return [{ kind: 'text', text: printed }]
}
