import { publicRoute } from '../../../../../../_server/public-route'
import { removeOne } from '../../../../../../_server/upload/files-visit'
import { seeOther } from '../../../../../../_server/visit'
import { atReceipt } from '../../receipt-files'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: atReceipt(async ({ path }) => seeOther(path)),
  post: atReceipt(removeOne),
})
