import { publicRoute } from '../../../../_server/public-route'
import { seeOther } from '../../../../_server/visit'
import { takeTaskFileBack } from '../../../task-answers'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async ({ params }) => seeOther(`/task/${params['token'] ?? ''}`),
  post: takeTaskFileBack,
})
