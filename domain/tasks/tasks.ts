import { type Day, earliest, latest } from '../calendar/days'
import { type EventOf, eventsOf, type EventType, type RequestEvent } from '../requests/events'
import type { Right } from '../rights'
import type { TaskAnswer, TaskEvents } from './task-events'

export const taskStandings = ['asked', 'answered', 'accepted', 'withdrawn'] as const
export type TaskStanding = (typeof taskStandings)[number]

/** What one system is asked about a request: when, until when, and what came of it. */
export type Task = Omit<TaskEvents['systemAsked'], 'dueOn'> & {
  asked: EventOf<'systemAsked'>
  /** The last time it was asked again. */
  askedAgain: EventOf<'taskAskedAgain'> | null
  rights: readonly Right[]
  dueOn: Day
  standing: TaskStanding
  /** The answer that stands; one that was not enough stands no more. */
  answer: EventOf<'taskAnswered'> | null
  files: EventOf<'taskFileReceived'>[]
  /** The days on which its owner was reminded of the day that stands. */
  chasedOn: Day[]
  closedOn: Day | null
}

type TaskEvent = EventOf<keyof TaskEvents & EventType>

/** The search tasks of a request, in the order in which they were asked. */
export function tasksOf(history: readonly RequestEvent[]): Task[] {
  return eventsOf(history, 'systemAsked').map((asked) => {
    const { taskId } = asked.data
    const later = history.filter((event): event is TaskEvent => isOf(event, taskId) && event.type !== 'systemAsked')
    return later.reduce(after, begun(asked))
  })
}

export function findTask(history: readonly RequestEvent[], taskId: string): Task | undefined {
  return tasksOf(history).find((task) => task.taskId === taskId)
}

/** Neither accepted nor withdrawn. */
export function isOpenTask({ standing }: Pick<Task, 'standing'>): boolean {
  return standing === 'asked' || standing === 'answered'
}

/** Whether its owner has yet to say or to do something. */
export function isAwaited(task: Task): boolean {
  return task.standing === 'asked' || (task.standing === 'answered' && isIncomplete(task))
}

type Judged = Pick<Task, 'carryOut'> & { answer: { data: TaskAnswer } | null }

/** Whether something that was to be carried out is put off, or nothing was said of it. */
export function isIncomplete({ answer, carryOut }: Judged): boolean {
  if (!answer || answer.data.finding === 'nothing') return answer === null
  const { deeds, processors } = answer.data
  const isSaid = (right: Right) => deeds.some((deed) => deed.right === right && deed.outcome !== 'later')
  return processors === 'later' || !carryOut.every(isSaid)
}

/** The first day on which a colleague is to have answered; null where nobody is waited for. */
export function tasksDueOnOf(history: readonly RequestEvent[]): Day | null {
  const awaited = tasksOf(history).filter(isAwaited)
  return earliest(awaited.map(({ dueOn }) => dueOn)) ?? null
}

/** The last day by which colleagues said that what they erased for a right is gone from back-ups as well; null where none did. */
export function goneFromBackupsOn(history: readonly RequestEvent[], right: Right): Day | null {
  const answers = tasksOf(history).filter(({ carryOut }) => carryOut.includes(right))
  const [first, ...others] = answers.flatMap(({ answer }) => answer?.data.goneFromBackupsOn ?? [])
  return first === undefined ? null : latest(first, ...others)
}

/** The open tasks that concern a right: until they are closed, nobody knows that it is carried out everywhere. */
export function openTasksOf(history: readonly RequestEvent[], right: Right): Task[] {
  return tasksOf(history).filter((task) => isOpenTask(task) && task.rights.includes(right))
}

function isOf(event: RequestEvent, taskId: string): boolean {
  return 'taskId' in event.data && event.data.taskId === taskId
}

function begun(asked: EventOf<'systemAsked'>): Task {
  const { rights, data } = asked
  const nothingYet = { askedAgain: null, answer: null, files: [], chasedOn: [], closedOn: null }
  return { ...data, ...nothingYet, asked, rights: rights ?? [], standing: 'asked' }
}

const afresh = { standing: 'asked', answer: null, chasedOn: [], closedOn: null } satisfies Partial<Task>

function after(task: Task, event: TaskEvent): Task {
  switch (event.type) {
    case 'taskAskedAgain':
      return { ...task, ...afresh, askedAgain: event, dueOn: event.data.dueOn }
    case 'taskAnswered':
      return { ...task, standing: 'answered', answer: event }
    case 'taskFileReceived':
      return { ...task, files: [...task.files, event] }
    case 'taskFileRemoved':
      return { ...task, files: task.files.filter(({ data }) => data.fileId !== event.data.fileId) }
    case 'taskChased':
      return { ...task, chasedOn: [...task.chasedOn, event.on] }
    case 'taskAccepted':
      return { ...task, standing: 'accepted', closedOn: event.on }
    case 'taskWithdrawn':
      return { ...task, standing: 'withdrawn', closedOn: event.on }
    default:
      return task
  }
}
