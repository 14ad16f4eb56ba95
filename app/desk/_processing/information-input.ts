const prefix = 'information.'
const linePrefix = `${prefix}line.`

/** What was ticked of the record on the page of the answer, as the verb takes it: `information.line.<id>`, and what is beside. */
export function informationInput(typed: object): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  const information: Record<string, unknown> = {}
  const lines: { id: string; recipients: string[]; none: boolean }[] = []
  for (const [field, value] of Object.entries(typed as Record<string, unknown>)) {
    const ticks = [value].flat().map(String)
    if (field.startsWith(linePrefix)) {
      const recipients = ticks.filter((tick) => /^\d+$/.test(tick))
      const none = ticks.includes('none')
      if (ticks.includes('told') || recipients.length > 0 || none)
        lines.push({ id: field.slice(linePrefix.length), recipients, none })
    } else if (field.startsWith(prefix)) information[field.slice(prefix.length)] = value
    else plain[field] = value
  }
  const isAsked = lines.length > 0 || Object.keys(information).length > 0
  return isAsked ? { ...plain, information: { ...information, lines } } : plain
}
