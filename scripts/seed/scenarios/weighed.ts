import { assignRequest } from '@/casework/assign-request'
import { recordOrderedDay } from '@/casework/record-ordered-day'
import { restrictProcessing } from '@/casework/restrict-processing'
import { people } from '../cast'
import type { Scenario } from '../scenario'

/** Requests that somebody else has a say in: data set aside while it is contested, a day set by an authority. */
export const weighed: Scenario[] = [
  {
    name: 'contested-correction',
    says: 'a fine the person says is not theirs: the data is set aside until that is decided',
    receivedDaysAgo: 5,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words =
        'My file says that I owe 48 euros for a lost atlas. I have never borrowed an atlas. Please put this right, and do not ' +
        'lock my card over it in the meantime.'
      const request = await stage.received(ago, people.rosa, { rights: ['correction'], words })
      await request.confirmed(5)
      await request.does(assignRequest, actors.maeve, 4, { assigneeId: userIds.ines })
      const because = 'The entry of the fine is locked; neither reminders nor the lending desk see it.'
      const restricted = { rights: ['correction'], verdict: 'restricted', on: stage.day(3), because }
      await request.does(restrictProcessing, actors.ines, 3, restricted)
      return request
    },
  },
  {
    name: 'ordered-day',
    says: 'the supervisory authority wants the answer before the law’s day: its day binds',
    receivedDaysAgo: 16,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words =
        'I asked for my data by telephone in spring and heard nothing. I have told the commissioner as well.'
      const request = await stage.received(ago, people.emeka, { rights: ['access'], words })
      await request.confirmed(16)
      await request.does(assignRequest, actors.maeve, 15, { assigneeId: userIds.tadhg })
      const order = {
        by: 'authority',
        orderedBy: 'Data Protection Commission',
        fileReference: 'C-26-9-0417',
        documentOn: stage.day(4),
        day: stage.day(-5),
        rights: ['access'],
      }
      await request.does(recordOrderedDay, actors.tadhg, 2, order)
      return request
    },
  },
]
