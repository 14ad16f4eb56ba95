import { askClarification } from '@/casework/ask-clarification'
import { askIdentity } from '@/casework/ask-identity'
import { assignRequest } from '@/casework/assign-request'
import { decideRight } from '@/casework/decide-right'
import { extendTimeLimit } from '@/casework/extend-time-limit'
import { sendAnswer } from '@/casework/send-answer'
import { verifyIdentity } from '@/casework/verify-identity'
import { writeNote } from '@/casework/write-note'
import { people } from '../cast'
import { letterText } from '../letter-text'
import type { Scenario } from '../scenario'

/** Requests on which somebody is at work. */
export const underWay: Scenario[] = [
  {
    name: 'waiting-for-identity',
    says: 'proof of identity was asked for in time; the clock stands still',
    receivedDaysAgo: 9,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = letterText('cs-erasure-default', people.tomas.name, { passages: ['erase_all'] })
      const request = await stage.received(ago, people.tomas, { rights: ['erasure'], words })
      await request.confirmed(9)
      await request.does(assignRequest, actors.maeve, 8, { assigneeId: userIds.tadhg })
      const doubt = 'Two readers have this name, and your e-mail address belongs to neither of their accounts.'
      await request.does(askIdentity, actors.tadhg, 7, { method: 'account', doubt }, 'identity-request')
      return request
    },
  },
  {
    name: 'clarification',
    says: 'asked which of very many records are meant; the clock stands still for the copy of the data',
    receivedDaysAgo: 12,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = letterText('it-access-default', people.giulia.name, {
        passages: ['has_fields'],
        blanks: { id_data: 'Tessera 17-3361; ho lavorato come volontaria dal 2017 al 2024' },
      })
      const request = await stage.received(ago, people.giulia, { rights: ['access'], words })
      await request.confirmed(12)
      await request.does(assignRequest, actors.maeve, 11, { assigneeId: userIds.ines })
      const question =
        'You were a volunteer for seven years, and we hold several thousand e-mails in which you are named. Do you want all ' +
        'of them, or those of a certain time or about a certain matter?'
      const asked = { question, rights: ['access'], largeAmount: true }
      await request.does(askClarification, actors.ines, 9, asked, 'clarification-request')
      return request
    },
  },
  {
    name: 'resumed',
    says: 'the clock stood still for five days until identity was verified, and runs again',
    receivedDaysAgo: 18,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words =
        'Please send me a copy of my reader file and of the complaint I made at the Mill Street branch last May.'
      const request = await stage.received(ago, people.samira, { rights: ['access'], words })
      await request.confirmed(17)
      await request.does(assignRequest, actors.maeve, 17, { assigneeId: userIds.tadhg })
      const doubt = 'The complaint was made under another surname than yours.'
      await request.does(askIdentity, actors.tadhg, 15, { method: 'contact-on-file', doubt }, 'identity-request')
      const verified = { verdict: 'verified', on: stage.day(10), method: 'contact-on-file' }
      await request.does(verifyIdentity, actors.tadhg, 9, verified)
      return request
    },
  },
  {
    name: 'extended',
    says: 'extended by two months with reasons, and the person was told in time',
    receivedDaysAgo: 25,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = letterText('en-access-default', people.ruth.name, {
        passages: ['data_portability', 'has_fields'],
        blanks: { id_data: 'Reader card 15-0078; employed at the Canal branch from 2015 to 2023' },
      })
      const request = await stage.received(ago, people.ruth, { rights: ['access', 'portability'], words })
      await request.confirmed(25)
      await request.does(assignRequest, actors.maeve, 24, { assigneeId: userIds.tadhg })
      await request.does(verifyIdentity, actors.tadhg, 23, {
        verdict: 'not-doubted',
        reason: 'known',
        on: stage.day(23),
      })
      const because =
        'You worked here for eight years. Your data lies in the personnel file, in two archives on paper and in some 9,000 ' +
        'e-mails, each of which names other people too and has to be read.'
      await request.does(
        extendTimeLimit,
        actors.tadhg,
        6,
        { grounds: 'complexity', because, refusal: 'no' },
        'extension',
      )
      return request
    },
  },
  {
    name: 'several-rights',
    says: 'three rights in one letter: one is decided, two are not',
    receivedDaysAgo: 15,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = letterText('el-access-default', people.dimitris.name, { passages: ['data_portability'] })
      const request = await stage.received(ago, people.dimitris, {
        rights: ['access', 'portability', 'erasure'],
        words,
      })
      await request.confirmed(14)
      await request.does(assignRequest, actors.maeve, 13, { assigneeId: userIds.ines })
      const sure = { verdict: 'not-doubted', reason: 'answers-match', on: stage.day(12) }
      await request.does(verifyIdentity, actors.maeve, 12, sure)
      await request.does(decideRight, actors.ines, 4, { right: 'access', decision: 'granted' })
      await request.does(writeNote, actors.ines, 3, {
        text: 'He wants the copy before anything is erased: collect and seal it first.',
      })
      return request
    },
  },
  {
    name: 'answer-waits',
    says: 'answered today: the letter has not left yet, so the request is still due',
    receivedDaysAgo: 21,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words =
        'You sent me the newsletter for Galway. Which data do you hold about me, and where does it come from?'
      const request = await stage.received(ago, people.niamh, { rights: ['access'], words })
      await request.confirmed(21)
      await request.does(assignRequest, actors.maeve, 20, { assigneeId: userIds.tadhg })
      const sure = { verdict: 'not-doubted', reason: 'answers-match', on: stage.day(19) }
      await request.does(verifyIdentity, actors.tadhg, 19, sure)
      await request.does(decideRight, actors.tadhg, 1, { right: 'access', decision: 'granted' })
      const text =
        'We hold your name and your e-mail address, given at our stand at the Galway book fair on 9 May, and the days on which ' +
        'we sent you the newsletter. Nobody else receives them. You can stop the newsletter at any time.'
      await request.does(sendAnswer, actors.tadhg, 0, { text, delivery: 'portal', withoutFile: 'in-the-text' })
      return request
    },
  },
]
