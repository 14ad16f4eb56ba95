import type { EventOf } from './events'
import { say, type TimelineEntry } from './timeline-entry'

/** What is said of whom a request is with and of who may see it. */
export const accessSentences = {
  assigned: ({ data: { assigneeId, teamId, fromMail } }: EventOf<'assigned'>): TimelineEntry => {
    const codes = { from: fromMail ? 'mail' : 'desk' }
    if (assigneeId) return say(teamId ? 'assignedInTeam' : 'assigned', { assigneeId, codes, ...(teamId && { teamId }) })
    return teamId ? say('assignedToTeam', { teamId }) : say('unassigned')
  },
  confidentialSet: ({ data: { readers, managersRead } }: EventOf<'confidentialSet'>): TimelineEntry =>
    say('confidentialSet', { people: readers, codes: { managers: managersRead ? 'yes' : 'no' } }),
  confidentialLifted: (): TimelineEntry => say('confidentialLifted'),
  barred: ({ data: { userId } }: EventOf<'barred'>): TimelineEntry => say('barred', { people: [userId] }),
  unbarred: ({ data: { userId } }: EventOf<'unbarred'>): TimelineEntry => say('unbarred', { people: [userId] }),
}
