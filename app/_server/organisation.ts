import type { Controller } from '@/db/queries/case-file'
import type { FormSettings } from '@/domain/forms/form-settings'
import { type Look, publicLook } from './look'

/** What the public may know of a controller. */
export type Organisation = Pick<
  Controller,
  'slug' | 'name' | 'language' | 'email' | 'telephone' | 'postalAddress' | 'privacyPolicyUrl'
> & { look?: Look; otherWays?: FormSettings['otherWays'] }

const remembered = new Map<string, Organisation>()

/** How a controller shows itself, on pages of a form or about a request that was made with it in the look of that form. */
export function publicOrganisation(controller: Controller, settings?: FormSettings): Organisation {
  const { brand } = settings ?? {}
  const { slug, name, language, email, telephone, postalAddress, privacyPolicyUrl } = controller
  const { otherWays } = settings ?? remembered.get(slug) ?? {}
  const reached = { email, telephone, postalAddress, privacyPolicyUrl, ...(otherWays && { otherWays }) }
  const organisation = { slug, name, language, ...reached }
  return brand ? { ...organisation, look: publicLook(slug, brand) } : organisation
}

/**
 * Remembers what the published form says, so that a page can still name other ways to ask while the database, and with it
 * the logo, is away. No draft of a form: what is not published is nobody's to read.
 */
export function rememberOrganisation({ look: _look, ...organisation }: Organisation): void {
  remembered.set(organisation.slug, organisation)
}

/** The organisation of an address like `/acme/…`, or the only one there is; as last seen. */
export function organisationLastSeen(slug: string | undefined): Organisation | undefined {
  const [only, ...more] = remembered.values()
  return (slug ? remembered.get(slug) : undefined) ?? (more.length === 0 ? only : undefined)
}
