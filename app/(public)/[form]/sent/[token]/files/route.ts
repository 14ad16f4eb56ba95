import { publicRoute } from '../../../../../_server/public-route'
import { showFiles, takeFiles } from '../../../../../_server/upload/files-visit'
import { atReceipt } from '../receipt-files'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: atReceipt((visit) => showFiles(visit)),
  post: atReceipt(takeFiles),
})
