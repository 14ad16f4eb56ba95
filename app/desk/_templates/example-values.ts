import type { Controller } from '@/db/queries/case-file'
import type { Language } from '@/domain/languages'
import type { PlaceholderValues } from '@/domain/templates/placeholders'
import { placeholderValues } from '@/messages/placeholder-values'

/** Values of nobody, by which a template is looked at. */
export function exampleValues({ name, officerName }: Controller, language: Language): PlaceholderValues {
  return placeholderValues({
    reference: 'DSR-2026-0042-7',
    name: 'Robin Example',
    organisation: name,
    officer: officerName,
    receivedOn: '2026-03-05',
    today: '2026-03-09',
    dueOn: '2026-04-07',
    rights: ['access', 'erasure'],
    language,
  })
}
