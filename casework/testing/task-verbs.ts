import { acceptTask } from '../accept-task'
import { answerTask } from '../answer-task'
import { askSystems } from '../ask-systems'
import { askTaskAgain } from '../ask-task-again'
import { attachTaskFile } from '../attach-task-file'
import type { Context } from '../context'
import { recordTaskAnswer } from '../record-task-answer'
import { addTaskFiles } from '../task-files'
import { withdrawTask } from '../withdraw-task'
import { insertSystem } from '@/db/writes/systems'
import { theCase, tokenIn } from './a-request'
import { aTask, customers, found, lastTask, oneAsk } from './a-system'
import type { StaffVerb, Step } from './staff-verb'

const aFile = { name: 'orders.csv', scan: 'not-scanned', content: Buffer.from('2015') } as const

/** Of the organisation of the request, whichever that is. */
async function itsSystem(context: Context, reference: string): Promise<string> {
  const { controllerId } = (await theCase(context, reference)).row
  const said = { ...customers, rights: ['access' as const], needs: ['name' as const], dueDays: 5, isProcessor: false }
  return context.db.transaction(async (tx) => insertSystem(tx, { controllerId, ...said }))
}

const asked: Step = async (context, reference) => aTask(context, reference, await itsSystem(context, reference))
const answered: Step = async (context, reference) => {
  const token = await tokenIn(context, reference, 'search-task', 'taskPath')
  return answerTask(context, { token }, found)
}
const sent: Step = async (context, reference) => {
  const token = await tokenIn(context, reference, 'search-task', 'taskPath')
  return addTaskFiles(context, { token }, [aFile])
}

const ofTask =
  (rest: object): StaffVerb['input'] =>
  async (context, reference) => ({ taskId: (await lastTask(context, reference)).taskId, ...rest })

/** The verbs by which staff have colleagues search, and close what came of it. */
export const taskVerbs: Record<string, StaffVerb> = {
  askSystems: {
    act: askSystems,
    input: async (context, reference) => oneAsk(await itsSystem(context, reference)),
    event: 'systemAsked',
  },
  askTaskAgain: {
    act: askTaskAgain,
    input: ofTask({ dueOn: '2026-03-20', note: 'And the archive?' }),
    event: 'taskAskedAgain',
    before: [asked],
  },
  recordTaskAnswer: {
    act: recordTaskAnswer,
    input: ofTask({ ...found, on: '2026-03-06', channel: 'telephone' }),
    event: 'taskAnswered',
    before: [asked],
  },
  acceptTask: { act: acceptTask, input: ofTask({}), event: 'taskAccepted', before: [asked, answered] },
  withdrawTask: {
    act: withdrawTask,
    input: ofTask({ because: 'It holds nothing of customers.' }),
    event: 'taskWithdrawn',
    before: [asked],
  },
  attachTaskFile: {
    act: attachTaskFile,
    input: async (context, reference) => ({
      fileId: (await lastTask(context, reference)).files[0]?.data.fileId ?? '',
    }),
    event: 'answerFileAttached',
    before: [asked, sent],
  },
}
