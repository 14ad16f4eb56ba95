import { readEventWords } from '@/db/queries/dossier'
import { findRequestById } from '@/db/queries/requests'
import { system } from '@/domain/policies/actor'
import type { ArrivedLetter } from '../arrived-letter'
import { receiveLetter, type TakenIn } from '../receive-letter'
import type { TestController } from './a-controller'
import { aRequest, theCase, theLetter } from './a-request'
import type { TestHouse } from './house'

let uid = 0

/** The mailbox of an organisation, and what becomes of the letters that are found in it. */
export function aMailbox({ context }: Pick<TestHouse, 'context'>, form: TestController) {
  const receives = async (arrived: ArrivedLetter, place = (uid += 100), uidValidity = 1): Promise<TakenIn> => {
    const { controllerId, slug } = form
    const at = { controllerId, slug, uidValidity, uid: place, own: ['rights@lindenhof.example'] }
    return receiveLetter({ ...context, actor: system('mail-in'), today: '2026-03-05' }, at, arrived)
  }
  return {
    receives,
    /** A letter that becomes a request, or is about one. */
    takenIn: async (arrived: ArrivedLetter): Promise<{ reference: string }> => {
      const taken = await receives(arrived)
      if (!taken.isNew || taken.requestId === null) throw new Error('Not taken in as a request')
      return findRequestById(context.db, taken.requestId)
    },
    /** A request by the form, and the Message-ID of the letter that answered it. */
    answered: async () => {
      const reference = await aRequest(context, form)
      return { reference, messageId: (await theLetter(context, reference, 'request-received')).messageId }
    },
    /** How each message came, who wrote it where that is not the person, and what it says. */
    messages: async (reference: string) => {
      const { file } = await theCase(context, reference)
      const words = await readEventWords(context.db, context.keyring, file.dossier)
      return file.history.flatMap((event) =>
        event.type === 'messageReceived'
          ? [[event.data.channel, event.data.mail, (words.get(event.entryId ?? '') as { text: string }).text]]
          : [],
      )
    },
    /** Why each file of a letter was not kept, and its name. */
    notKept: async (reference: string) => {
      const { file } = await theCase(context, reference)
      const words = await readEventWords(context.db, context.keyring, file.dossier)
      return file.history.flatMap((event) =>
        event.type === 'fileNotKept'
          ? [[event.data.because, (words.get(event.entryId ?? '') as { file: string }).file]]
          : [],
      )
    },
  }
}
