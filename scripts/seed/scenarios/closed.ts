import { answerRoutineObjection } from '@/casework/answer-routine-objection'
import { assignRequest } from '@/casework/assign-request'
import { decideRight } from '@/casework/decide-right'
import { sendAnswer } from '@/casework/send-answer'
import { verifyIdentity } from '@/casework/verify-identity'
import { withdrawRequest } from '@/casework/withdraw-request'
import { people } from '../cast'
import { letterText } from '../letter-text'
import type { Scenario } from '../scenario'

/** Requests that are closed, each in another way. */
export const closed: Scenario[] = [
  {
    name: 'answered',
    says: 'granted, carried out, answered: closed',
    receivedDaysAgo: 40,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = letterText('fr-erasure-default', people.elodie.name, { passages: ['erase_all'] })
      const request = await stage.received(ago, people.elodie, { rights: ['erasure'], words })
      await request.confirmed(40)
      await request.does(assignRequest, actors.maeve, 39, { assigneeId: userIds.tadhg })
      const sure = { verdict: 'not-doubted', reason: 'answers-match', on: stage.day(38) }
      await request.does(verifyIdentity, actors.tadhg, 38, sure)
      const decision = { right: 'erasure', decision: 'granted', doneOn: stage.day(24) }
      await request.does(decideRight, actors.tadhg, 24, decision)
      const text =
        'We deleted your reader account, your loans and your room bookings. They leave our back-ups within 30 days. We told the ' +
        'company that prints our reader cards. We keep a short note of this request so that we can show that we answered it.'
      await request.does(
        sendAnswer,
        actors.tadhg,
        22,
        { text, delivery: 'portal', withoutFile: 'in-the-text' },
        'answer-ready',
      )
      return request
    },
  },
  {
    name: 'refused-in-part',
    says: 'erased but for the invoices, which the law wants kept; answered with reasons and the ways to complain',
    receivedDaysAgo: 20,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = letterText('de-erasure-default', people.hannelore.name, {
        passages: ['erase_all', 'has_fields'],
        blanks: { id_data: 'Leserausweis 12-5530' },
      })
      const request = await stage.received(ago, people.hannelore, { rights: ['erasure'], words })
      await request.confirmed(19)
      await request.does(assignRequest, actors.maeve, 19, { assigneeId: userIds.ines })
      const sure = { verdict: 'not-doubted', reason: 'account', on: stage.day(18) }
      await request.does(verifyIdentity, actors.maeve, 18, sure)
      const because = 'Two invoices for replaced books must be kept for six years under tax law.'
      const decision = {
        right: 'erasure',
        decision: 'partly-granted',
        ground: 'legal-duty',
        because,
        doneOn: stage.day(4),
      }
      await request.does(decideRight, actors.ines, 4, decision)
      const text =
        'We deleted your reader account and all loans. We keep two invoices from 2023 until the end of 2029 and use them for ' +
        'nothing but the accounts.'
      await request.does(
        sendAnswer,
        actors.ines,
        3,
        { text, delivery: 'portal', withoutFile: 'in-the-text' },
        'answer-ready',
      )
      return request
    },
  },
  {
    name: 'nothing-held',
    says: 'searched and found nothing, with the record of the search',
    receivedDaysAgo: 33,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = letterText('sv-rectification-default', people.linnea.name, {
        blanks: { rectification_data: 'Min adress är Kajgatan 4, inte Kajgatan 14.' },
      })
      const request = await stage.received(ago, people.linnea, { rights: ['correction'], words })
      await request.confirmed(32)
      await request.does(assignRequest, actors.maeve, 31, { assigneeId: userIds.ines })
      await request.does(decideRight, actors.ines, 21, {
        right: 'correction',
        decision: 'nothing-held',
        systems: 'Reader database, newsletter, room bookings, accounts',
        identifiers: 'name, e-mail address, both street numbers',
        searchedBy: 'Inês Carvalho',
        searchedOn: stage.day(22),
      })
      const text =
        'We searched our systems for your name, your e-mail address and both addresses and found no data about you apart from ' +
        'this request. If you used another name, tell us and we search again.'
      await request.does(
        sendAnswer,
        actors.ines,
        20,
        { text, delivery: 'portal', withoutFile: 'in-the-text' },
        'answer-ready',
      )
      return request
    },
  },
  {
    name: 'routine-done',
    says: 'an objection to marketing, stopped and answered on the next day',
    receivedDaysAgo: 5,
    play: async (stage, ago) => {
      const words = letterText('en-objection-default', people.oliver.name, { blanks: { id_data: people.oliver.email } })
      const request = await stage.received(ago, people.oliver, { rights: ['marketing-objection'], words })
      await request.letterLeaves('request-received', 5)
      const text =
        'We stopped all marketing to you. We keep your address on one list only, so that nobody adds it again.'
      const answer = { on: stage.day(4), text }
      await request.does(answerRoutineObjection, stage.organisation.actors.tadhg, 4, answer, 'answer-ready')
      return request
    },
  },
  {
    name: 'withdrawn',
    says: 'taken back by the person on the telephone',
    receivedDaysAgo: 11,
    play: async (stage, ago) => {
      const words = 'Please delete the photograph of me from the summer fair and the account I opened there.'
      const request = await stage.received(ago, people.kwame, { rights: ['erasure'], words })
      await request.confirmed(11)
      const because = 'Rang on Monday: he found the photograph himself and wants to keep it online after all.'
      await request.does(withdrawRequest, stage.organisation.actors.maeve, 8, { because }, 'request-withdrawn')
      return request
    },
  },
]
