/** The name under which a file stands beside these: its own, or with a number before its ending. */
export function nameBeside(names: readonly string[], name: string): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let free = name
  for (let number = 2; names.includes(free); number += 1) free = `${stem} (${number})${ending}`
  return free
}
