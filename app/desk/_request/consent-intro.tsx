import { t } from '../words'
import { consentText } from './consent-text'
import type { DeskRequest } from './read-request'

/** What a page about a parent's word is for, and what came of asking so far. */
export function ConsentIntro({ request, page }: { request: DeskRequest; page: 'parent' | 'consent' }) {
  return (
    <>
      <p>{t(`desk.pages.${page}.intro`)}</p>
      <p className="text-ink">{consentText(request)}</p>
    </>
  )
}
