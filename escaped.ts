const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const

/** Text as it stands in HTML, in an element or between quotation marks. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character as keyof typeof references])
}
