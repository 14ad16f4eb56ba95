import { findCaseFile } from '@/db/queries/case-file'
import { requester, system } from '@/domain/policies/actor'
import type { FilePurpose } from '@/domain/files/file'
import { attachedFiles } from '@/domain/requests/collection'
import { sentFiles } from '@/domain/requests/sent-files'
import { askIdentity } from '../ask-identity'
import { attachAnswerFiles } from '../attach-answer-files'
import type { Context } from '../context'
import { openFile, openIdentityPaper } from '../open-file'
import { receiveFiles } from '../receive-files'
import { removeAnswerFile } from '../remove-answer-file'
import { theCase } from './a-request'
import type { StaffVerb, Step } from './staff-verb'

const aDocument = { name: 'scan.pdf', type: 'pdf', scan: 'not-scanned', content: Buffer.from('%PDF-1.7') } as const

function sends(purpose: FilePurpose): Step {
  return async (context, reference) => {
    const { id } = (await theCase(context, reference)).row
    return receiveFiles({ ...context, actor: requester(id) }, { reference }, { purpose }, [aDocument])
  }
}

const aFile = { name: 'copy.zip', scan: 'not-scanned', content: Buffer.from('PK') } as const

const attaches: Step = (context, reference) => attachAnswerFiles(context, { reference }, {}, [aFile])

async function itsFile(context: Context, reference: string) {
  const { history } = (await theCase(context, reference)).file
  return { fileId: attachedFiles(history)[0]?.fileId ?? '' }
}

const paper: Step = (context, reference) =>
  askIdentity(context, { reference }, { method: 'document', doubt: 'Two people have this name.' })

async function itsId({ db }: Context, reference: string) {
  const file = await findCaseFile(db, system('test'), reference)
  return { fileId: sentFiles(file?.history ?? [])[0]?.fileId ?? '' }
}

/** The verbs by which staff open what the person has sent, and say what goes with the answer. */
export const fileVerbs: Record<string, StaffVerb> = {
  openFile: { act: openFile, input: itsId, event: 'fileOpened', before: [sends('other')] },
  openAnswerFile: { act: openFile, input: itsFile, event: 'fileOpened', before: [attaches] },
  attachAnswerFiles: {
    act: (context, target, input) => attachAnswerFiles(context, target, input, [aFile]),
    input: () => ({}),
    event: 'answerFileAttached',
  },
  removeAnswerFile: { act: removeAnswerFile, input: itsFile, event: 'answerFileRemoved', before: [attaches] },
  openIdentityPaper: {
    act: openIdentityPaper,
    input: itsId,
    event: 'fileOpened',
    before: [paper, sends('identity')],
  },
}
