export const membersAddress = '/desk/settings/members'

export function memberAddress(slug: string, userId: string, page: '' | '/again' | '/ending' = ''): string {
  return `${membersAddress}/${slug}/${userId}${page}`
}

export function invitationAddress(slug: string): string {
  return `${membersAddress}/${slug}/invitation`
}
