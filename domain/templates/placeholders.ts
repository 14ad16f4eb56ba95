/** What a template may leave open; the words that are put there are those of one request. */
export const placeholders = [
  'reference',
  'name',
  'organisation',
  'due day',
  'received day',
  'rights',
  'officer',
  'today',
] as const

export type Placeholder = (typeof placeholders)[number]

/** What stands for each placeholder; null where nobody knows it. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>

const inBraces = /\{([^{}]*)\}/gu

/** What stands in braces, each once, as it was typed. */
export function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(inBraces)].map(([, name = '']) => name.trim()))]
}

/** Braces that open or close nothing, each once: a place that was mistyped would be read as it stands. */
export function strayBraces(text: string): string[] {
  return [...new Set(text.replace(inBraces, '').match(/[{}]/g))]
}

/** What stands in braces and is none of ours, each once, as it was typed. */
export function unknownPlaceholders(text: string): string[] {
  return placesIn(text).filter((name) => !isPlaceholder(name))
}

/** The text with its open places filled in once; what nobody knows stays open, for whoever sends it to see. */
export function filledIn(text: string, values: PlaceholderValues): string {
  return withPlaces(text, (name) => (isPlaceholder(name) ? values[name] : null))
}

/** The same of places with other names. */
export function withPlaces(text: string, valueOf: (name: string) => string | null): string {
  return text.replace(inBraces, (whole, typed: string) => valueOf(typed.trim()) ?? whole)
}

/** The places of a text that are still open, each once. */
export function openPlaces(text: string): Placeholder[] {
  const names = placesIn(text)
  return placeholders.filter((placeholder) => names.includes(placeholder))
}

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((placeholder) => placeholder === name)
}
