import type { Place } from '@/domain/regimes/territories'

type WithZones = Intl.Locale & { getTimeZones?: () => string[] | undefined }

/**
 * The time zone of a country, where all of it has the same time at this moment; nothing for a country with several, a part
 * of one, or where nobody knows where the person lives.
 */
export function zoneOf(residence: Place | null, at: string): string | undefined {
  if (residence === null || residence.length !== 2) return undefined
  const zones = (new Intl.Locale(`und-${residence}`) as WithZones).getTimeZones?.() ?? []
  return new Set(zones.map((zone) => offsetIn(zone, at))).size === 1 ? zones[0] : undefined
}

function offsetIn(timeZone: string, at: string): string | undefined {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date(at))
  return parts.find(({ type }) => type === 'timeZoneName')?.value
}
