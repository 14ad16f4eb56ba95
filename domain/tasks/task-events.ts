import type { Day } from '../calendar/days'
import type { FileScan } from '../files/file'
import type { HiddenContent } from '../files/hidden-content'
import type { Channel } from '../requests/received'
import type { Right } from '../rights'
import type { TaskDetail } from './details'

export const findings = ['found', 'nothing', 'could-not'] as const
export type Finding = (typeof findings)[number]

/** `later`: it will be done, and is not yet. Nothing of the kind is a deed where nothing was found. */
export const deedOutcomes = ['done', 'not-done', 'later'] as const
export type DeedOutcome = (typeof deedOutcomes)[number]

/** What became of a right in one system; why it was not done is sealed. */
export type Deed = { right: Right; outcome: DeedOutcome; on?: Day }

/** Whether those to whom the data went for processing were told to do the same. */
export const processorsTold = ['told', 'none', 'later'] as const
export type ProcessorsTold = (typeof processorsTold)[number]

/** The answer of the owner of a system. `channel`: where staff recorded it; by the link of the letter where nothing is said. */
export type TaskAnswer = {
  finding: Finding
  deeds: Deed[]
  processors?: ProcessorsTold
  /** The day by which the data is gone from back-ups as well. */
  goneFromBackupsOn?: Day
  channel?: Channel
}

/** The facts of search tasks; what was shown to whom, and what they wrote, is sealed. */
export type TaskEvents = {
  /** `carryOut`: the granted ones among the rights of the event, to be carried out in that system. */
  systemAsked: {
    taskId: string
    systemId: string
    dueOn: Day
    details: TaskDetail[]
    carryOut: Right[]
    isProcessor: boolean
  }
  /** A new day and a new link; the answer before, if there was one, is not enough. */
  taskAskedAgain: { taskId: string; dueOn: Day }
  taskAnswered: { taskId: string } & TaskAnswer
  /** `hidden`: what may lie in it unseen; nothing is said of files of before. */
  taskFileReceived: { taskId: string; fileId: string; bytes: number; scan: FileScan; hidden?: HiddenContent[] }
  taskFileRemoved: { taskId: string; fileId: string }
  taskAccepted: { taskId: string }
  taskWithdrawn: { taskId: string }
  /** `dueOn`: the day that has passed. `escalated`: whoever has the request in hand was told as well. */
  taskChased: { taskId: string; dueOn: Day; escalated: boolean }
}
