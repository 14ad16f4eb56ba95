import { seeOther } from '../../../_server/visit'
import { formRoute } from '../form-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = formRoute({
  get: async ({ found }) => seeOther(`/${found.controller.slug}/ask/what`),
})
