import { publicRoute } from '../../../_server/public-route'
import { seeOther } from '../../../_server/visit'
import { formOf } from '../form-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async (visit) => seeOther(`/${(await formOf(visit)).controller.slug}/ask/what`),
})
