import { keyedHash } from '@/db/sealing/keyring'
import { countInHour } from '../hourly-limit'
import type { House } from '../house'

/** Counts a sending of documents. Throws `LimitReached` for too many from one network address, or to one request. */
export async function countUpload(
  house: House,
  { address, requestId }: { address: string; requestId: string },
): Promise<void> {
  const { LIMIT_UPLOADS_PER_HOUR_PER_ADDRESS, LIMIT_UPLOADS_PER_HOUR_PER_REQUEST } = house.environment
  const ofAddress = keyedHash(house.keyring, 'address', address)
  await countInHour(house, { name: 'upload-address', key: ofAddress, points: LIMIT_UPLOADS_PER_HOUR_PER_ADDRESS })
  await countInHour(house, { name: 'upload-request', key: requestId, points: LIMIT_UPLOADS_PER_HOUR_PER_REQUEST })
}
