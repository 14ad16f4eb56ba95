import type { Regime } from './regime'

/** The country or region (`'NZ'`, `'DE-BE'`) whose public holidays a law counts, for a controller in this place. */
export function holidayPlaceFor({ regionalHolidays }: Regime, place: string): string {
  return regionalHolidays ? (place.split('-')[0] ?? place) : place
}
