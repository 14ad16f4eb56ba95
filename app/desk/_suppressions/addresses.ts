export const suppressionsAddress = '/desk/settings/suppressions'

/** The list of one organisation. */
export function suppressionsOfAddress(slug: string): `/${string}` {
  return `${suppressionsAddress}/${slug}`
}

/** One entry of it. */
export function suppressionAddress(slug: string, id: string): string {
  return `${suppressionsAddress}/${slug}/${id}`
}
