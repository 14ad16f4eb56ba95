/**
 * Every text the person sent, under its name; what belongs to the framework is left out, line ends are `\n`. A plain
 * object in the end, because React sends no other to the browser.
 */
export function typedIn(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION') || typeof value !== 'string') continue
    ;(typed[name] ??= []).push(value.replace(/\r\n?/g, '\n'))
  }
  return { ...typed }
}
