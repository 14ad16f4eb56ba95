import { NotFound } from '@/casework/errors'
import { lookStylesheet } from '../../../../_server/look'
import { forGood } from '../../../../_server/caching'
import { publicRoute } from '../../../../_server/public-route'

/** The colours of an organisation, which stand in the address: what it answers never changes. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: ({ params }) => {
    const css = lookStylesheet(params['colours'] ?? '')
    if (css === undefined) return Promise.reject(new NotFound())
    return Promise.resolve(new Response(css, { headers: { 'Content-Type': 'text/css; charset=utf-8', ...forGood } }))
  },
})
