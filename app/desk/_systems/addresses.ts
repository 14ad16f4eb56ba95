export const systemsAddress = '/desk/settings/systems'

export function newSystemAddress(slug: string): string {
  return `${systemsAddress}/${slug}/new`
}

export function systemAddress(slug: string, systemId: string): string {
  return `${systemsAddress}/${slug}/${systemId}`
}
