import { filesInBatches, incompleteFiles, leftoverFiles } from '@/db/queries/doctor-files'
import { checkContent } from '@/db/queries/file-content'
import { Unreadable } from '@/db/sealing/aead'
import type { House } from '@/house'
import type { Finding } from './finding'

/**
 * Documents without their pieces and pieces without their document; then opens every document and holds it against the
 * length and the hash that it was kept with.
 */
export async function* examineFiles({ db, keyring }: Pick<House, 'db' | 'keyring'>): AsyncGenerator<Finding> {
  for (const { reference, detail } of await incompleteFiles(db))
    yield { check: 'documents', reference, says: `${detail} has lost what belongs to it` }
  for (const { reference, detail } of await leftoverFiles(db))
    yield { check: 'documents', reference, says: `${detail} belongs to nothing` }
  for await (const { file, dossier, reference } of filesInBatches(db)) {
    try {
      await checkContent(db, keyring, { file, dossier })
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault
      yield { check: 'documents', reference, says: 'a document cannot be opened, or is not what was kept' }
    }
  }
}
