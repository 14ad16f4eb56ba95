type Ask = { details?: unknown; dueOn?: unknown; note?: unknown }

const ofSystem = ['details', 'dueOn', 'note'] as const

/** What was typed on the page on which systems are asked: `ask.<id>`, `details.<id>` and so on, as the verb takes it. */
export function asksInput(typed: object): Record<string, unknown> {
  const systems: string[] = []
  const asks: Record<string, Ask> = {}
  const plain: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(typed as Record<string, unknown>)) {
    const [name = '', id] = field.split('.')
    const known = ofSystem.find((each) => each === name)
    if (name === 'ask' && id) systems.push(id)
    else if (known && id) asks[id] = { ...asks[id], [known]: value }
    else plain[field] = value
  }
  return { ...plain, systems, asks }
}
