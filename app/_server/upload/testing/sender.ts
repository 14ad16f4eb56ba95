import { createHash } from 'node:crypto'
import { publicHouse, type PublicHouse } from '../../../testing/public-house'
import { answersAll, type Seen, Visitor } from '../../../testing/visitor'
import { aController, type TestController } from '@/casework/testing/a-controller'

export type Sent = { name: string; content: Buffer; type?: string }

/** Somebody who has sent a request and is at its receipt, with the page on which documents are sent. */
export type Sender = {
  visitor: Visitor
  path: string
  reference: string
  send: (files: readonly Sent[], fields?: Record<string, string>) => Promise<Seen & { seconds: number }>
}

export type UploadHouse = PublicHouse & {
  form: TestController
  aSender: (given?: Record<string, string | string[]>) => Promise<Sender>
}

/** An installation with a form; limits by the hour are far away unless the test says otherwise. */
export async function uploadHouse(variables: Record<string, string> = {}): Promise<UploadHouse> {
  const far = { LIMIT_UPLOADS_PER_HOUR_PER_REQUEST: '1000', LIMIT_UPLOADS_PER_HOUR_PER_ADDRESS: '1000' }
  const house = await publicHouse({ LIMIT_SUBMITS_PER_HOUR_PER_ADDRESS: '1000', ...far, ...variables })
  const form = await aController(house.context)
  return { ...house, form, aSender: (given) => aSender(form, given) }
}

let people = 0

async function aSender({ slug }: TestController, given: Record<string, string | string[]> = {}): Promise<Sender> {
  const visitor = new Visitor()
  people += 1
  await answersAll(visitor, slug, { email: `sender.${people}@example.org`, ...given })
  const { location } = await visitor.post(`/${slug}/ask/check`)
  const receipt = await visitor.get(location ?? '')
  const reference = /DSR-\d{4}-\d+-\d/.exec(receipt.html)?.[0] ?? ''
  const path = `${location ?? ''}/files`
  const send: Sender['send'] = async (files, fields = { purpose: 'other' }) => {
    const began = performance.now()
    const seen = await visitor.postFiles(path, formOf(files, fields))
    return { ...seen, seconds: (performance.now() - began) / 1000 }
  }
  return { visitor, path, reference, send }
}

export function formOf(files: readonly Sent[], fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const { name, content, type = 'application/octet-stream' } of files)
    form.append('files', new File([new Uint8Array(content)], name, { type }))
  return form
}

export function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
