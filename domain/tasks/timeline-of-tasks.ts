import type { EventOf } from '../requests/events'
import { say, type TimelineEntry } from '../requests/timeline-entry'
import type { TaskEvents } from './task-events'

type Sentences = { [Type in keyof TaskEvents]: (event: EventOf<Type>) => TimelineEntry }

/** What the timeline says of search tasks: neither a system nor a person by name. */
export const taskSentences: Sentences = {
  systemAsked: ({ data, rights }) =>
    say('systemAsked', { days: { day: data.dueOn }, rights: { rights: rights ?? [] } }),
  taskAskedAgain: ({ data }) => say('taskAskedAgain', { days: { day: data.dueOn } }),
  taskAnswered: ({ data: { finding, channel } }) =>
    say('taskAnswered', { codes: { finding, by: channel ? 'staff' : 'colleague' } }),
  taskFileReceived: ({ data }) => say('taskFileReceived', { codes: { scan: data.scan } }),
  taskFileRemoved: () => say('taskFileRemoved'),
  taskAccepted: () => say('taskAccepted'),
  taskWithdrawn: () => say('taskWithdrawn'),
  taskChased: ({ data: { dueOn, escalated } }) =>
    say('taskChased', { codes: { escalated: escalated ? 'yes' : 'no' }, days: { day: dueOn } }),
}
