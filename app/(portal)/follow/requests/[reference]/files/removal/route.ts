import { publicRoute } from '../../../../../../_server/public-route'
import { removeOne } from '../../../../../../_server/upload/files-visit'
import { seeOther } from '../../../../../../_server/visit'
import { signedIn } from '../../../../portal'
import { atOwnFiles } from '../../own-files'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(atOwnFiles(async ({ path }) => seeOther(path))),
  post: signedIn(atOwnFiles(removeOne)),
})
