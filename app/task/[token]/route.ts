import { publicRoute } from '../../_server/public-route'
import { showTask, takeTaskAnswer } from '../task-answers'

/** A search task, for whoever has the link of its letter: no account, no script, one task. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: (visit) => showTask(visit),
  post: takeTaskAnswer,
})
