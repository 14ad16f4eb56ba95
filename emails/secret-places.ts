import type { RenderedLetter } from './render'

/** The secret parts of one letter by name: paths of links, or a code. */
export type Secrets = Readonly<Record<string, string>>

const opens = '\uE000'
const closes = '\uE001'
const anyPlace = new RegExp(`${opens}([A-Za-z0-9-]+)${closes}`, 'g')

/** Marks where each secret belongs, so that what is rendered and kept holds none of them. */
export function secretPlaces(names: readonly string[]): Secrets {
  return Object.fromEntries(names.map((name) => [name, `${opens}${name}${closes}`]))
}

/** The letter as it goes out, with its secrets in their places. Throws when one of them is missing. */
export function withSecrets(rendered: RenderedLetter, secrets: Secrets): RenderedLetter {
  return inEveryPart(rendered, (name) => {
    const secret = secrets[name]
    if (secret === undefined) throw new Error(`A letter without its ${name}`)
    return secret
  })
}

/** The letter as staff may see it: a link that ends where its secret begins, a code of dots. */
export function withoutSecrets(rendered: RenderedLetter): RenderedLetter {
  return inEveryPart(rendered, (name) => (name === 'code' ? '········' : '/…'))
}

function inEveryPart(
  { subject, html, text, calendar }: RenderedLetter,
  secretOf: (name: string) => string,
): RenderedLetter {
  const fill = (part: string) => part.replace(anyPlace, (_place, name: string) => secretOf(name))
  return { subject, html: fill(html), text: fill(text), calendar }
}
