import { findCaseFile } from '@/db/queries/case-file'
import { requester, system } from '@/domain/policies/actor'
import type { FilePurpose } from '@/domain/files/file'
import { sentFiles } from '@/domain/requests/sent-files'
import { askIdentity } from '../ask-identity'
import type { Context } from '../context'
import { openFile, openIdentityPaper } from '../open-file'
import { receiveFiles } from '../receive-files'
import { theCase } from './a-request'
import type { StaffVerb, Step } from './staff-verb'

const aDocument = { name: 'scan.pdf', type: 'pdf', scan: 'not-scanned', content: Buffer.from('%PDF-1.7') } as const

function sends(purpose: FilePurpose): Step {
  return async (context, reference) => {
    const { id } = (await theCase(context, reference)).row
    return receiveFiles({ ...context, actor: requester(id) }, { reference }, { purpose }, [aDocument])
  }
}

const paper: Step = (context, reference) =>
  askIdentity(
    context,
    { reference },
    { method: 'document', doubt: 'Two people have this name.', nothingLess: 'We hold no way to reach either of them.' },
  )

async function itsId({ db }: Context, reference: string) {
  const file = await findCaseFile(db, system('test'), reference)
  return { fileId: sentFiles(file?.history ?? [])[0]?.fileId ?? '' }
}

/** The verbs by which staff open what the person has sent. */
export const fileVerbs: Record<string, StaffVerb> = {
  openFile: { act: openFile, input: itsId, event: 'fileOpened', before: [sends('other')] },
  openIdentityPaper: {
    act: openIdentityPaper,
    input: itsId,
    event: 'fileOpened',
    before: [paper, sends('identity')],
  },
}
