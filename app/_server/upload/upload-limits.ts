import { keyedHash } from '@/db/sealing/keyring'
import { countInHour, seeRoomInHour } from '../hourly-limit'
import type { House } from '../house'

type Sending = { address: string; requestId: string }

/**
 * Counts a sending of documents before it is read. Throws `LimitReached` for too many from one network address, or where the
 * request takes no more files in this hour.
 */
export async function countSending(house: House, { address, requestId }: Sending): Promise<void> {
  const { LIMIT_UPLOADS_PER_HOUR_PER_ADDRESS: points } = house.environment
  await countInHour(house, { name: 'upload-address', key: keyedHash(house.keyring, 'address', address), points })
  await seeRoomInHour(house, filesOf(house, requestId))
}

/** Counts the files that were sent to a request, good or not. Throws `LimitReached` where these are too many. */
export async function countFiles(house: House, requestId: string, files: number): Promise<void> {
  await countInHour(house, filesOf(house, requestId), files)
}

function filesOf({ environment }: House, requestId: string) {
  return { name: 'upload-request', key: requestId, points: environment.LIMIT_UPLOADS_PER_HOUR_PER_REQUEST }
}
