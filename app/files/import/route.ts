import { publicRoute } from '../../_server/public-route'
import { atSheets, showUpload, takeSheet } from '../../_server/sheets/upload-visit'

/** Where a sheet is uploaded. It stands outside of the desk, whose proxy no upload may come under, and works without a script. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: atSheets((visit) => showUpload(visit)),
  post: atSheets(takeSheet),
})
