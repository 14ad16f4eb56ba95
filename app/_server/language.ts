import Negotiator from 'negotiator'
import { isLanguage, type Language, languages } from '@/domain/languages'
import { environment } from '@/env'
import { translator } from '@/messages/translator'
import { hostCookie } from './cookies'
import type { Paper } from './html-page'

type Asking = Pick<Request, 'headers'>

const aYear = 365 * 24 * 60 * 60

type Choice = { offered?: readonly Language[]; known?: Language | undefined; otherwise?: Language | undefined }

/**
 * What a page is written in: what the visitor chose here, else the language they are `known` to read, else what their
 * browser asks for, else `otherwise`, and in any case one that is offered.
 */
export function paperFor(request: Asking, { offered: some = languages, known, otherwise = 'en' }: Choice = {}): Paper {
  const found = (tag: string | undefined) => some.find((language) => language === tag)
  const chosen = found(cookie().read(request)) ?? found(known)
  const asked = found(preferred(request.headers.get('accept-language'), some))
  const language = chosen ?? asked ?? found(otherwise) ?? some[0] ?? 'en'
  return { language, t: translator(language) }
}

/** The language the visitor has just chosen, by a link or a button; undefined for anything that is none of ours. */
export function chosenLanguage(typed: string | null): Language | undefined {
  return isLanguage(typed) ? typed : undefined
}

/** Remembers the choice, in this browser alone. */
export function languageCookie(language: Language): string {
  return cookie().keep(language, aYear)
}

/** @see RFC 9110 12.5.4, RFC 4647 3.4 */
function preferred(accepted: string | null, offered: readonly Language[]): string | undefined {
  if (accepted === null) return undefined
  return new Negotiator({ headers: { 'accept-language': accepted } }).language([...offered])
}

function cookie() {
  return hostCookie('language', environment().APP_URL)
}
