import { obstacleToAnsweringUnconfirmed } from '@/casework/answer-unconfirmed'
import type { Problem } from '@/casework/errors'
import type { FormVerbName } from './form-verbs'
import type { DeskRequest } from './read-request'

/** What of a request decides whether something can be done to it at all. */
export type Seen = Pick<DeskRequest, 'may' | 'facts' | 'history' | 'deadline' | 'rule' | 'today' | 'person'>

type Obstacle = (request: Seen) => { problems: Problem[] } | undefined

/** What verbs would refuse whatever is typed; the verb alone knows it, the page asks beforehand. */
export const obstacles: Partial<Record<FormVerbName, Obstacle>> = {
  unconfirmed: (request) =>
    obstacleToAnsweringUnconfirmed({ ...request, requester: request.person?.requester ?? { email: null } }),
}
