import { attachedFiles, manifestOf } from '@/domain/requests/collection'
import { attachAnswerFiles } from '../attach-answer-files'
import type { Context } from '../context'
import { decideRight } from '../decide-right'
import { makeAnswerCode } from '../make-answer-code'
import { openFile } from '../open-file'
import { recordAnswerElsewhere } from '../record-answer-elsewhere'
import { removeAnswerFile } from '../remove-answer-file'
import { renewAnswer } from '../renew-answer'
import { reviewAnswerFile } from '../review-answer-file'
import { sendAnswer } from '../send-answer'
import { submitAnswer } from '../submit-answer'
import { tellAnswerCode } from '../tell-answer-code'
import { verifyIdentity } from '../verify-identity'
import { withdrawAnswerFiles } from '../withdraw-answer-files'
import { leaves, theCase } from './a-request'
import { attachReadFiles } from './attach-read-files'
import type { StaffVerb, Step } from './staff-verb'

const aFile = { name: 'copy.zip', scan: 'not-scanned', content: Buffer.from('PK') } as const

const attaches: Step = (context, reference) => attachAnswerFiles(context, { reference }, {}, [aFile])
const attachesRead: Step = (context, reference) => attachReadFiles(context, { reference }, {}, [aFile])

const isDecided: Step = async (context, reference) => {
  await verifyIdentity(context, { reference }, { verdict: 'not-doubted', reason: 'known', on: '2026-03-06' })
  await decideRight(context, { reference }, { right: 'access', decision: 'granted' })
}

const answers: Step = async (context, reference) => {
  await isDecided(context, reference)
  await attachesRead(context, reference)
  await sendAnswer(
    context,
    { reference },
    { text: 'Here is your copy.', delivery: 'portal', withoutFile: 'in-the-text', code: 'telephone' },
  )
  await leaves(context, reference, 'answer-ready', '2026-03-06')
}

const withTelephone = { telephone: '+49 30 1234567' }

const makesCode: Step = (context, reference) => makeAnswerCode(context, { reference }, { by: 'telephone' })

async function itsFile(context: Context, reference: string) {
  const { history } = (await theCase(context, reference)).file
  return { fileId: attachedFiles(history)[0]?.fileId ?? '' }
}

async function itsGivenFile(context: Context, reference: string) {
  const { file, facts } = await theCase(context, reference)
  return { files: manifestOf(file.history, facts).map(({ fileId }) => fileId), because: 'It is of somebody else.' }
}

/** The verbs by which staff say what goes with an answer, and see to it that the person gets it. */
export const answerVerbs: Record<string, StaffVerb> = {
  attachAnswerFiles: {
    act: (context, target, input) => attachAnswerFiles(context, target, input, [aFile]),
    input: () => ({}),
    event: 'answerFileAttached',
  },
  reviewAnswerFile: {
    act: reviewAnswerFile,
    input: async (context, reference) => ({
      ...(await itsFile(context, reference)),
      outcome: 'withheld',
      ground: 'privilege',
    }),
    event: 'answerFileReviewed',
    before: [attaches],
  },
  removeAnswerFile: { act: removeAnswerFile, input: itsFile, event: 'answerFileRemoved', before: [attaches] },
  openAnswerFile: { act: openFile, input: itsFile, event: 'fileOpened', before: [attaches] },
  recordAnswerElsewhere: {
    act: recordAnswerElsewhere,
    input: () => ({ on: '2026-03-06', channel: 'letter', text: 'The copy, on eleven pages.' }),
    event: 'answered',
    before: [isDecided],
  },
  submitAnswer: {
    act: submitAnswer,
    input: () => ({ text: 'Here is your copy.', delivery: 'in-person' }),
    event: 'answerDrafted',
    before: [isDecided],
  },
  makeAnswerCode: {
    act: makeAnswerCode,
    input: () => ({ by: 'telephone' }),
    event: 'answerCodeMade',
    request: withTelephone,
    before: [answers],
  },
  tellAnswerCode: {
    act: tellAnswerCode,
    input: () => ({}),
    event: 'answerCodeTold',
    request: withTelephone,
    before: [answers, makesCode],
  },
  withdrawAnswerFiles: {
    act: withdrawAnswerFiles,
    input: itsGivenFile,
    event: 'answerFileWithdrawn',
    before: [answers],
  },
  renewAnswer: { act: renewAnswer, input: () => ({}), event: 'answerRenewed', before: [answers] },
}
