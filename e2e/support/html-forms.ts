/** One field as a browser would send it: `isSet` says whether it is sent when nobody touches it. */
export type HtmlField = { name: string; value: string; isSet: boolean }
export type HtmlForm = { action: string; method: string; fields: HtmlField[] }

/** The forms of a page of ours, which React has written: every attribute in double quotes, every field closed or void. */
export function formsIn(html: string): HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, tag = '', inside = '']) => ({
    action: attribute(tag, 'action') ?? '',
    method: attribute(tag, 'method') ?? 'get',
    fields: [...inputs(inside), ...textAreas(inside), ...selects(inside)],
  }))
}

/** What a box or a choice sends, by the words of its label; throws when there is none of these words. */
export function choiceLabelled(html: string, words: string): string {
  const labels = [...html.matchAll(/<label\b([^>]*)>(.*?)<\/label>/gs)]
  const [, of = ''] = labels.find(([, , label = '']) => plain(label) === words) ?? []
  const id = attribute(of, 'for')
  const tags = [...html.matchAll(/<input\b([^>]*?)\/?>/g)].map(([, tag = '']) => tag)
  const value = attribute(tags.find((tag) => id !== undefined && attribute(tag, 'id') === id) ?? '', 'value')
  if (value === undefined) throw new Error(`Nothing on the page is labelled ${words}`)
  return value
}

/** The words of a page without its markup. */
export function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body'))
  return plain(body.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

function inputs(html: string): HtmlField[] {
  return [...html.matchAll(/<input\b([^>]*?)\/?>/g)].flatMap(([, tag = '']) => {
    const name = attribute(tag, 'name')
    const isChoice = ['checkbox', 'radio'].includes(attribute(tag, 'type') ?? '')
    const value = attribute(tag, 'value') ?? (isChoice ? 'on' : '')
    return name ? [{ name, value, isSet: !isChoice || /\schecked/.test(tag) }] : []
  })
}

function textAreas(html: string): HtmlField[] {
  return [...html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].flatMap(([, tag = '', text = '']) => {
    const name = attribute(tag, 'name')
    return name ? [{ name, value: plain(text).replace(/^\n/, ''), isSet: true }] : []
  })
}

function selects(html: string): HtmlField[] {
  return [...html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].flatMap(([, tag = '', inside = '']) => {
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
    const chosen = options.find((option) => /\sselected/.test(option)) ?? options[0] ?? ''
    const name = attribute(tag, 'name')
    return name ? [{ name, value: attribute(chosen, 'value') ?? '', isSet: true }] : []
  })
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : plain(value)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: ' ' }

function plain(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
