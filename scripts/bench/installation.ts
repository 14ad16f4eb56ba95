import { join } from 'node:path'
import { openForm } from '@/casework/open-form'
import { saveDraft } from '@/casework/save-draft'
import { setUpController } from '@/casework/set-up-controller'
import { submitRequest } from '@/casework/submit-request'
import { createStaffAccount } from '@/db/accounts'
import { type Database, openDatabase } from '@/db/client'
import { findForm } from '@/db/queries/forms'
import { createKeysFile } from '@/db/sealing/keys-file'
import { type Keyring, openKeyring } from '@/db/sealing/keyring'
import { copyFolder } from '@/db/testing/copy-folder'
import { embeddedTemplate } from '@/db/testing/embedded-template'
import { type Actor, staff, system, thePublic } from '@/domain/policies/actor'

type OpenForm = NonNullable<Awaited<ReturnType<typeof findForm>>>

/** An installation in a folder of its own, on the embedded database, with an open form and an admin. */
export type Installation = { db: Database; keyring: Keyring; form: OpenForm; admin: Actor }

export async function installationIn(folder: string): Promise<Installation> {
  const data = join(folder, 'database')
  await copyFolder(await embeddedTemplate(), data)
  return foundedOn(await openDatabase({ folder: data }), folder)
}

/** The same on a database that is open and empty; its keys lie in the folder. */
export async function foundedOn(db: Database, folder: string): Promise<Installation> {
  createKeysFile(join(folder, 'keys.json'))
  return founded(db, openKeyring(join(folder, 'keys.json')))
}

/** The first member of staff of an installation. */
export const founder = {
  name: 'Ruth Okafor',
  email: 'ruth.okafor@hedgerow.example',
  password: 'seven lanterns over a canal',
}

/** The same on a database that is open and empty, with keys that are there. */
export async function founded(db: Database, keyring: Keyring): Promise<Installation> {
  const { userId } = await createStaffAccount(db, founder)
  const world = { db, actor: system('bench') }
  const made = await setUpController(world, organisation, { userId })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  await openForm(world, made.controllerId)
  const form = await findForm(db, organisation.slug)
  if (!form) throw new Error('The form is not open')
  return {
    db,
    keyring,
    form,
    admin: staff(userId, [{ controllerId: made.controllerId, role: 'admin', mayVerify: true }]),
  }
}

/** What a person has typed by the end of the form, kept as a draft on the disk before it is answered; gives its token. */
export async function keepDraft({ db, keyring, form }: Installation, number: number): Promise<string> {
  const place = { controllerId: form.controller.id, formId: form.form.id }
  const { token } = await saveDraft({ db, keyring }, place, { token: undefined, answers: typedBy(number), hours: 24 })
  return token
}

/** The button "Send request": one transaction that takes the draft and keeps sealed words, history and letters. */
export async function sendDraft({ db, keyring }: Installation, draftToken: string, number: number): Promise<void> {
  const context = { db, keyring, origin: 'https://rights.example', actor: thePublic }
  const sent = await submitRequest(context, { draftToken, input: typedBy(number) })
  if (!sent.ok) throw new Error(JSON.stringify(sent.problems))
}

function typedBy(number: number) {
  return {
    rights: ['access'],
    name: 'Amina Diallo',
    email: `amina.${number}@mailbox.example`,
    words: 'A copy, please.',
  }
}

const organisation = {
  name: 'Hedgerow Energy',
  slug: 'hedgerow',
  country: 'DE',
  regimes: ['eu-gdpr'],
  holidayCountry: 'DE-BE',
  timeZone: 'Europe/Berlin',
  firstAddress: 'privacy@hedgerow.example',
  secondAddress: 'director@hedgerow.example',
}
