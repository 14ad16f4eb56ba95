import { authorityOf, economicAreaAuthorityOf } from '../regimes/authorities'
import type { Place } from '../regimes/territories'

type Configured = {
  country: string
  authorityName: string | null
  authorityAddress: string | null
  authorityUrl: string | null
}

/** The authority that the organisation named itself, else the one of the country in which it is. */
export function ownAuthority({ country, authorityName, authorityAddress, authorityUrl }: Configured): {
  name: string | null
  address: string | null
  url: string | null
} {
  if (authorityName || authorityAddress || authorityUrl)
    return { name: authorityName, address: authorityAddress, url: authorityUrl }
  const known = authorityOf(country)
  return { name: known?.name ?? null, address: null, url: known?.url ?? null }
}

/**
 * The authority where the person lives, if that is another country of the Economic Area than the organisation's.
 * @see GDPR Art. 77(1)
 */
export function authorityWhere(residence: Place | null, { country }: Configured): { name: string; url: string } | null {
  const there = residence?.slice(0, 2) === country ? undefined : economicAreaAuthorityOf(residence)
  return there ? { name: there.name, url: there.url } : null
}
