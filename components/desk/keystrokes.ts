/** How long after `g` the next key counts. */
const together = 1500

/**
 * Keys of the desk: they lead about and tick boxes, and change nothing that is kept; `?` shows which there are. Gives what ends it.
 */
export function listenToKeys(showList: () => void): () => void {
  let goAt = -Infinity
  const onKey = (event: KeyboardEvent) => {
    if (isForSomethingElse(event)) return
    const key = event.timeStamp - goAt < together ? `g ${event.key}` : event.key
    goAt = event.key === 'g' ? event.timeStamp : -Infinity
    if (key === '?') showList()
    else if (!does(key)) return
    event.preventDefault()
  }
  document.addEventListener('keydown', onKey)
  return () => {
    document.removeEventListener('keydown', onKey)
  }
}

/** Whoever types, holds another key down or reads a dialog means no key of ours. */
function isForSomethingElse({
  defaultPrevented,
  isComposing,
  ctrlKey,
  metaKey,
  altKey,
  target,
}: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return true
  if (document.querySelector('dialog[open]')) return true
  const typing = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])'
  return target instanceof Element && target.closest(typing) !== null
}

function does(key: string): boolean {
  if (key === 'j') return toRow(1)
  if (key === 'k') return toRow(-1)
  if (key === 'ArrowDown') return inRow() !== null && toRow(1)
  if (key === 'ArrowUp') return inRow() !== null && toRow(-1)
  if (key === 'o') return press(inRow()?.querySelector<HTMLElement>('a'))
  if (key === 'x') return press(inRow()?.querySelector<HTMLElement>('input[type=checkbox]'))
  if (key === 'g q') return leadTo('/desk')
  return key === '/' && toSearch()
}

function inRow(): Element | null {
  return document.activeElement?.closest('[data-row]') ?? null
}

/** The next row gets the focus, on its link; the first where none has it. */
function toRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll('[data-row]')]
  const place = rows.findIndex((row) => row === inRow())
  const row = place === -1 ? rows[0] : rows[place + step]
  row?.querySelector<HTMLElement>('a')?.focus()
  return rows.length > 0
}

function press(element: HTMLElement | null | undefined): boolean {
  element?.click()
  return Boolean(element)
}

function toSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('#search')
  search?.select()
  return search ? true : leadTo('/desk#search')
}

function leadTo(address: string): boolean {
  window.location.assign(address)
  return true
}
