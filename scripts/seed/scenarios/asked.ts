import { askFee } from '@/casework/ask-fee'
import { assignRequest } from '@/casework/assign-request'
import { verifyIdentity } from '@/casework/verify-identity'
import { people } from '../cast'
import type { Scenario } from '../scenario'

/** Requests on which something was asked that is seldom asked. */
export const asked: Scenario[] = [
  {
    name: 'fee',
    says: 'a fee was announced for a third copy; under the GDPR the time runs on',
    receivedDaysAgo: 10,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = 'Please send me the copy of my reader file once more, this time printed.'
      const request = await stage.received(ago, people.kwame, { rights: ['access', 'correction'], words })
      await request.confirmed(10)
      await request.does(assignRequest, actors.maeve, 9, { assigneeId: userIds.tadhg })
      const sure = { verdict: 'not-doubted', reason: 'answers-match', on: stage.day(9) }
      await request.does(verifyIdentity, actors.tadhg, 9, sure)
      const because =
        'You had the whole file as a download in March and on paper in June. A third copy, again on paper, has to be printed ' +
        'on some 400 pages.'
      const fee = { amount: '18.50', currency: 'EUR', reason: 'further-copies', rights: ['access'], because }
      await request.does(askFee, actors.tadhg, 6, fee, 'fee-request')
      return request
    },
  },
]
