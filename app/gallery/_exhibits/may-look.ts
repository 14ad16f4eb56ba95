import { environment } from '@/env'
import { currentContext } from '../../_server/session'

/** The gallery is open while one develops, and for members of staff elsewhere: it shows nothing of any person. */
export async function mayLook(): Promise<void> {
  if (environment().NODE_ENV === 'production') await currentContext()
}
