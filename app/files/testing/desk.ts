import { duringVisit } from '../../testing/desk-visit'
import { origin } from '../../testing/public-house'
import { signedIn } from '../../testing/signed-in'
import { type Sender, type UploadHouse, uploadHouse } from '../../_server/upload/testing/sender'
import { aStaffMember } from '@/casework/testing/a-controller'
import * as route from '../[reference]/[file]/route'

type Given = { status: number; headers: Headers; content: Buffer }

/** An installation to which documents are sent, with the cookies of those who open them. */
export type FileDesk = UploadHouse & { verifier: string; handler: string; auditor: string }

export async function fileDesk(): Promise<FileDesk> {
  const house = await uploadHouse({
    LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000',
    LIMIT_STAFF_FILE_MEBIBYTES: '30',
  })
  const cookies = async (role: 'handler' | 'auditor', mayVerify: boolean) =>
    signedIn(house, (await aStaffMember(house.context, house.form, { role, mayVerify })).userId)
  const [verifier, handler, auditor] = [
    await cookies('handler', true),
    await cookies('handler', false),
    await cookies('auditor', false),
  ]
  return { ...house, verifier, handler, auditor }
}

/** What whoever has these cookies is given of a document. */
export async function open(
  { reference }: Sender,
  id: string | undefined,
  cookie: string,
  { asked = {}, method = 'GET' }: { asked?: Record<string, string>; method?: 'GET' | 'HEAD' } = {},
): Promise<Given> {
  const headers = new Headers({ ...asked, cookie })
  const request = new Request(`${origin}/files/${reference}/${id}`, { method, headers })
  const params = Promise.resolve({ reference, file: id ?? '' })
  const answer = await duringVisit(headers, () => route[method](request, { params }))
  return { status: answer.status, headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) }
}
