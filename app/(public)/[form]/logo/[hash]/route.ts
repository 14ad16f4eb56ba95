import { NotFound } from '@/casework/errors'
import { findLogo } from '@/db/queries/forms'
import { forGood } from '../../../../_server/caching'
import { publicRoute } from '../../../../_server/public-route'

/** The logo of an organisation under the hash of its content: what it answers never changes. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async ({ house: { db }, params }) => {
    const logo = await findLogo(db, { slug: params['form'] ?? '', hash: params['hash'] ?? '' })
    if (!logo) throw new NotFound()
    return new Response(new Uint8Array(logo.bytes), { headers: { 'Content-Type': logo.type, ...forGood } })
  },
})
