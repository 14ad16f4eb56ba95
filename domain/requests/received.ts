import type { AskedFor } from '../forms/asked-for'
import type { PrivacySignal } from '../forms/privacy-signal'
import type { Language } from '../languages'
import type { RegimeId } from '../regimes/regime'
import type { Place } from '../regimes/territories'
import type { Right } from '../rights'

/** The ways by which people write to an organisation. */
export const channels = ['form', 'e-mail', 'letter', 'telephone', 'in-person', 'social-media'] as const

/** By which way a request came; `imported`: a sheet from before does not say. */
export type Channel = (typeof channels)[number] | 'imported'

/** The ways by which a request reaches an organisation beside its form: staff write those down. */
export const loggedChannels = channels.filter((channel) => channel !== 'form')

/** The right asked for and the laws it is judged by. */
export type RequestedRight = { right: Right; regimes: RegimeId[] }

/** The rights alone. */
export function rightsOf(requested: readonly RequestedRight[]): Right[] {
  return requested.map(({ right }) => right)
}

/** What the receipt of a request says, without a word that identifies anybody. */
export type Received = {
  channel: Channel
  rights: RequestedRight[]
  language: Language
  confirmation: 'awaited' | 'not-needed'
  residence?: Place
  /** Absent where people ask for themselves. */
  askedFor?: Exclude<AskedFor, 'self'>
  /**
   * What the form asked about the age of the person: from which age the services are meant for people, whether they said
   * that they are younger, and whether a parent may be asked, or was named.
   */
  age?: { least: number; below?: true; parent?: 'may-be-asked' | 'named' } | undefined
  /** The import of which it is a row, where it was not entered by itself. */
  importId?: string
  /** What the browser sent for the person with the request, on a form that offers what the signal asks for. */
  signal?: PrivacySignal
}
