/** What may lie in a file without being seen where it is read: told to whoever reads it before it is sent. */
export const hiddenContents = [
  'hidden-sheets',
  'hidden-columns',
  'hidden-slides',
  'hidden-text',
  'comments',
  'tracked-changes',
  'speaker-notes',
  'author',
  'pivot-data',
  'embedded-files',
  'external-links',
  'macros',
  'annotations',
  'layers',
  'photo-metadata',
  'other-files',
  'cannot-look',
  'too-large-to-look',
] as const

export type HiddenContent = (typeof hiddenContents)[number]
