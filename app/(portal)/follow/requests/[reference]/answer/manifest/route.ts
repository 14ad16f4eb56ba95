import { filesLeft } from '@/domain/requests/collection'
import { asDownload } from '../../../../../../_server/as-download'
import { publicRoute } from '../../../../../../_server/public-route'
import { seeOther } from '../../../../../../_server/visit'
import { signedIn } from '../../../../portal'
import { atCollection, type CollectionVisit, filesIn, lockOf } from '../collection-visit'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(atCollection(give)),
})

/** The list of the files as text, which `sha256sum --check` reads. */
async function give(visit: CollectionVisit): Promise<Response> {
  const { collection, file, path } = visit
  const isClosed = collection.isOver || filesLeft(collection).length === 0
  if (isClosed || (await lockOf(visit)) !== 'open') return seeOther(path)
  const { reference } = file.request
  const lines = filesLeft({ files: await filesIn(visit) }).map(({ sha256, name }) => `${sha256}  ${name}`)
  const text = [`# ${reference}, ${file.controller.name}`, ...lines, ''].join('\n')
  const content = Buffer.from(text, 'utf8')
  return asDownload({ name: `${reference}.sha256.txt`, type: 'any', bytes: content.length }, content)
}
