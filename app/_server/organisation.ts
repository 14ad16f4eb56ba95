import type { Controller } from '@/db/queries/case-file'

/** What the public may know of a controller. */
export type Organisation = Pick<
  Controller,
  'slug' | 'name' | 'language' | 'email' | 'telephone' | 'postalAddress' | 'privacyPolicyUrl'
>

const remembered = new Map<string, Organisation>()

/** Remembers what is public, so that a page can still name other ways to ask while the database is away. */
export function publicOrganisation(controller: Controller): Organisation {
  const { slug, name, language, email, telephone, postalAddress, privacyPolicyUrl } = controller
  const organisation = { slug, name, language, email, telephone, postalAddress, privacyPolicyUrl }
  remembered.set(slug, organisation)
  return organisation
}

/** The organisation of an address like `/acme/…`, or the only one there is; as last seen. */
export function organisationLastSeen(slug: string | undefined): Organisation | undefined {
  const [only, ...more] = remembered.values()
  return (slug ? remembered.get(slug) : undefined) ?? (more.length === 0 ? only : undefined)
}
