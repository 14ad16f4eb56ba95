import { publicRoute } from '../../../_server/public-route'
import { atAnswerFiles, showAnswerFiles, takeAnswerFiles } from '../../../_server/upload/answer-files-visit'

/**
 * The files that staff put to an answer. It stands outside of the desk, whose proxy no upload may come under, and works
 * without a script.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: atAnswerFiles((visit) => showAnswerFiles(visit)),
  post: atAnswerFiles(takeAnswerFiles),
})
