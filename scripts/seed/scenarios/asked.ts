import { askAuthority } from '@/casework/ask-authority'
import { askFee } from '@/casework/ask-fee'
import { askParticulars } from '@/casework/ask-particulars'
import { assignRequest } from '@/casework/assign-request'
import { correctAskedFor } from '@/casework/correct-asked-for'
import { correctLaw } from '@/casework/correct-law'
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
  {
    name: 'authority',
    says: 'a daughter asks for her mother’s file; she was asked to show that she may, and the time stands still',
    receivedDaysAgo: 7,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words =
        'I write for my mother, Bríd Ní Dhuibhir, reader card 08-1174. She is in hospital and wants to know what you have ' +
        'about her. Please send it to me.'
      const request = await stage.received(ago, people.aoife, { rights: ['access'], words })
      await request.confirmed(7)
      await request.does(assignRequest, actors.maeve, 6, { assigneeId: userIds.tadhg })
      const whom = {
        askedFor: 'represented',
        because: 'The form says “my own”; her words say that it is for her mother.',
      }
      await request.does(correctAskedFor, actors.tadhg, 5, whom)
      const doubt = 'Nothing in your letter is from your mother, and we have her telephone number but not yours.'
      const proof = { proof: 'confirmed-by-person', doubt }
      await request.does(askAuthority, actors.tadhg, 4, proof, 'authority-request')
      return request
    },
  },
  {
    name: 'particulars',
    says: 'asked of the reading room in Durban, under its law: the time starts once it is known which records are meant',
    receivedDaysAgo: 8,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = 'Please send me the records of the reading room in Durban in which my name stands.'
      const request = await stage.received(ago, people.thandi, { rights: ['access'], words })
      await request.confirmed(8)
      await request.does(assignRequest, actors.maeve, 7, { assigneeId: userIds.ines })
      const law = { right: 'access', regimes: 'za-paia', because: 'The reading room in Durban keeps these records.' }
      await request.does(correctLaw, actors.maeve, 7, law)
      const question =
        'The visitors’ books of 2009 to 2021 are on paper, one for each month. In which years were you there?'
      const missing = { missing: ['record'], rights: ['access'], question }
      await request.does(askParticulars, actors.ines, 6, missing, 'particulars-request')
      return request
    },
  },
]
