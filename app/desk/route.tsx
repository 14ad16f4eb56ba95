import { prepareFrom } from './_bulk/prepare-from'
import { deskAnswer } from './_shell/desk-answer'
import { readAddress } from './_queue/queue-address'
import { showQueue } from './_queue/show-queue'

/** The queue. */
export function GET(request: Request): Promise<Response> {
  return deskAnswer((context) => showQueue(context, addressOf(request)))
}

/** What was chosen on it, for something that is done to many. */
export function POST(request: Request): Promise<Response> {
  return deskAnswer((context) => prepareFrom(context, request, addressOf(request)))
}

function addressOf({ url }: Request) {
  return readAddress(Object.fromEntries(new URL(url).searchParams))
}
