export const teamsAddress = '/desk/settings/teams'

/** The page of a team, or where a new one is made. */
export function teamAddress(slug: string, teamId = 'new'): string {
  return `${teamsAddress}/${slug}/${teamId}`
}
