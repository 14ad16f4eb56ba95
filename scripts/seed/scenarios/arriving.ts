import { assignRequest } from '@/casework/assign-request'
import { markSpam } from '@/casework/mark-spam'
import { writeNote } from '@/casework/write-note'
import { people } from '../cast'
import { letterText } from '../letter-text'
import type { Scenario } from '../scenario'

/** Requests that have just come in, or that nobody has taken up yet. */
export const arriving: Scenario[] = [
  {
    name: 'new',
    says: 'came in today; the e-mail address is not confirmed, and the clock runs all the same',
    receivedDaysAgo: 0,
    play: (stage, ago) =>
      stage.received(ago, people.amina, {
        rights: ['access'],
        words:
          'I have had a reader card since 2019 and used the study rooms in Harbour Row. Please send me everything you ' +
          'have about me: loans, fines, room bookings and the notes of the help desk.',
      }),
  },
  {
    name: 'unconfirmed',
    says: 'a week old and never confirmed; can be accepted by hand',
    receivedDaysAgo: 6,
    play: async (stage, ago) => {
      const words = letterText('pt-access-default', people.pedro.name, {
        passages: ['has_fields'],
        blanks: { id_data: 'Cartão de leitor 20-4471, emitido em 2021' },
      })
      const request = await stage.received(ago, people.pedro, { rights: ['access'], words })
      await request.letterLeaves('confirm-your-request', 6)
      return request
    },
  },
  {
    name: 'unassigned',
    says: 'confirmed, and nobody has taken it yet',
    receivedDaysAgo: 2,
    play: async (stage, ago) => {
      const words = letterText('de-access-default', people.lukas.name, {
        passages: ['data_portability', 'has_fields'],
        blanks: { id_data: 'Leserausweis 18-0932, geboren am 4. März 1987' },
      })
      const request = await stage.received(ago, people.lukas, { rights: ['access', 'portability'], words })
      await request.confirmed(1)
      return request
    },
  },
  {
    name: 'routine-objection',
    says: 'an objection to marketing: one page, no proof of identity, no ground against it',
    receivedDaysAgo: 1,
    play: async (stage, ago) => {
      const words = letterText('hr-objection-default', people.ivana.name, {
        blanks: { id_data: people.ivana.email },
      })
      const request = await stage.received(ago, people.ivana, { rights: ['marketing-objection'], words })
      await request.letterLeaves('request-received', 1)
      return request
    },
  },
  {
    name: 'spam',
    says: 'set aside as spam; brought up once more before its day, and the mark can be taken off',
    receivedDaysAgo: 3,
    play: async (stage, ago) => {
      const words =
        'Dear privacy team, we help libraries like yours reach the first page of every search engine. Reply today for ' +
        'a free audit of your website and a discount of 40 % in the first three months.'
      const request = await stage.received(ago, people.seller, { rights: ['unsure'], words })
      await request.letterLeaves('confirm-your-request', 3)
      const because = 'Advertising; asks for nothing about personal data.'
      await request.does(markSpam, stage.organisation.actors.maeve, 2, { because })
      return request
    },
  },
  {
    name: 'overdue',
    says: 'late by two days, unanswered, with a note of what went wrong',
    receivedDaysAgo: (stage) => stage.daysAgoToBeDue('access', stage.day(2)),
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = letterText('nl-access-tracking', people.jan.name, {
        passages: ['has_fields'],
        blanks: { id_data: 'Jan de Vries, lezerspas 22-1180' },
      })
      const request = await stage.received(ago, people.jan, { rights: ['access'], words })
      await request.confirmed(ago)
      await request.does(assignRequest, actors.maeve, ago - 1, { assigneeId: userIds.ines })
      const text =
        'The web team has the analytics data and has not replied to two mails. Rang Ciarán: he promises Friday.'
      await request.does(writeNote, actors.ines, 5, { text })
      return request
    },
  },
  {
    name: 'due-tomorrow',
    says: 'due tomorrow, assigned, nothing decided',
    receivedDaysAgo: (stage) => stage.daysAgoToBeDue('correction', stage.day(-1)),
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = letterText('es-rectification-default', people.maria.name, {
        passages: ['has_fields'],
        blanks: {
          rectification_data:
            'Mi apellido se escribe «Ferrer Ibáñez», no «Ferrer Ibanes», y vivo en el número 12, no en el 21.',
          id_data: 'Tarjeta de lectora 19-2205',
        },
      })
      const request = await stage.received(ago, people.maria, { rights: ['correction'], words })
      await request.confirmed(ago - 1)
      await request.does(assignRequest, actors.maeve, ago - 2, { assigneeId: userIds.tadhg })
      return request
    },
  },
]
