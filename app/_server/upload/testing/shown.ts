import { renderToStaticMarkup } from 'react-dom/server'
import { filesOfCase } from '@/db/queries/files'
import { theCase } from '@/casework/testing/a-request'
import { FileList } from '../../../desk/_request/file-list'
import type { DeskRequest } from '../../../desk/_request/read-request'
import type { Sender, UploadHouse } from './sender'

/** What the list of documents at the desk warns of, a text for each warning, in its order. */
export async function warningsShown(house: UploadHouse, { reference }: Sender): Promise<string[]> {
  const { db, keyring } = house.context
  const { file } = await theCase(house.context, reference)
  const files = await filesOfCase(db, keyring, house.form.admin, file)
  const request = { reference, history: file.history, controller: file.controller } as DeskRequest
  const html = renderToStaticMarkup(FileList({ request, files }))
  const warnings = html.match(/<p class="[^"]*text-warn">[^<]*<\/p>/g) ?? []
  return warnings.map((each) => each.replace(/<[^>]*>/g, ''))
}
