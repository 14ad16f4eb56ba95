import { organisation } from './founded-house'
import { House } from './house'

/** Two that take requests and one whose form is not open yet. */
export const organisations = {
  hedgerow: organisation,
  larkspur: { ...organisation, name: 'Larkspur Water', slug: 'larkspur' },
  foxglove: { ...organisation, name: 'Foxglove Clinic', slug: 'foxglove' },
}

/** An installation of these, in which a second request of the same address within an hour is one too many. */
export async function houseOfSeveral(): Promise<House> {
  return House.open({
    furnishedBy: 'e2e/support/set-up-several.ts',
    environment: { LIMIT_SUBMITS_PER_HOUR_PER_ADDRESS: '1' },
  })
}
