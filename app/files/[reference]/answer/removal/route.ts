import { publicRoute } from '../../../../_server/public-route'
import { atAnswerFiles, removeAnswerFileOf } from '../../../../_server/upload/answer-files-visit'
import { seeOther } from '../../../../_server/visit'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: atAnswerFiles(async ({ path }) => seeOther(path)),
  post: atAnswerFiles(removeAnswerFileOf),
})
