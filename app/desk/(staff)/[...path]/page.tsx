import { notFound } from 'next/navigation'
import { currentContext } from '../../../_server/session'

/** Every address of the desk that is none: told to members of staff only, others are asked to sign in. */
export default async function UnknownPage() {
  await currentContext()
  notFound()
}
