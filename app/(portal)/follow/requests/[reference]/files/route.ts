import { publicRoute } from '../../../../../_server/public-route'
import { showFiles, takeFiles } from '../../../../../_server/upload/files-visit'
import { signedIn } from '../../../portal'
import { atOwnFiles } from '../own-files'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(atOwnFiles((visit) => showFiles(visit))),
  post: signedIn(atOwnFiles(takeFiles)),
})
