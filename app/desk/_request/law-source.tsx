/** Where the laws of a request speak of what a page is for; nothing where none of them does. */
export function LawSource({ sources }: { sources: readonly string[] }) {
  const named = [...new Set(sources)].filter((source) => source !== '')
  return named.length > 0 ? <p className="text-sm">{named.join('; ')}</p> : null
}
