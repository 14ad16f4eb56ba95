import { z } from 'zod'
import { controllersOf } from '@/db/queries/controllers'
import { languages } from '@/domain/languages'
import { system } from '@/domain/policies/actor'
import { controllerProps } from '@/emails/sealed-letter'
import type { House } from '@/house'

const orNull = z.string().nullable()

/** An organisation and the addresses at which it is told of requests; nobody's who asks. */
export const OwnAddresses = z.strictObject({
  slug: z.string(),
  language: z.enum(languages),
  addresses: z.array(z.string()),
  controller: z.strictObject({
    name: z.string(),
    email: orNull,
    telephone: orNull,
    postalAddress: orNull,
    officer: z.strictObject({ name: orNull, email: orNull }),
    authority: z.strictObject({ name: orNull, address: orNull, url: orNull }),
  }),
})

export type OwnAddresses = z.infer<typeof OwnAddresses>

/** Of every organisation of the installation, in the process that has the house open. */
export async function* ownAddresses({ db }: Pick<House, 'db'>): AsyncGenerator<OwnAddresses> {
  for (const controller of await controllersOf(db, system('rehearse'))) {
    const { slug, language, notificationAddresses } = controller
    yield { slug, language, addresses: [...notificationAddresses], controller: controllerProps(controller) }
  }
}
