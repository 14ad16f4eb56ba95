import type { ChosenFile } from '@/casework/chosen-file'
import { type Stage, whileStaging } from '@/casework/stage-file'
import type { CaseFile } from '@/db/queries/case-file'
import { answerFileLimits } from '@/domain/files/file'
import type { House } from '../house'
import { type Admitted, gathered } from './admit-files'
import { staged } from './admit-staged'
import { readUpload } from './read-upload'
import type { Turn } from './shared-turns'

/** An archive of a gigabyte comes through 1 Mbit/s in less; whoever sends too little in ten seconds is given up long before. */
const secondsAtMost = 4 * 60 * 60

type Sending = Pick<CaseFile, 'request' | 'dossier'> & { purpose: 'answer' | 'task'; turn?: Turn }
type Read = Admitted<ChosenFile> & { sent: number }

/**
 * Reads files of any kind and length while they are kept, sealed, and gives what is good of them to `work`. What it does not
 * put to the request is destroyed, as is all of it where the sending breaks off. Throws `FormRefused`.
 */
export async function readStaged<Value>(
  request: Request,
  house: House,
  { turn, ...place }: Sending,
  work: (read: Read) => Promise<Value>,
): Promise<Value> {
  const { origin, environment } = house
  const limits = answerFileLimits(environment.LIMIT_STAFF_FILE_MEBIBYTES)
  return whileStaging(house, place, async (stage: Stage) => {
    const take = staged({ stage, limits, scanner: environment.CLAMD_URL })
    const upload = await readUpload(request, { origin, fields: [], limits, secondsAtMost, take, ...(turn && { turn }) })
    return work({ ...gathered(upload, limits), sent: upload.files.length })
  })
}
