/** A code as typed or pasted, without spaces and dashes; `-`, which is no code, where anything else stands in it. */
export function digitsOf(typed: string): string {
  const code = typed.replace(/[\s\p{Pd}]/gu, '')
  return /^\d{8}$/.test(code) ? code : '-'
}
