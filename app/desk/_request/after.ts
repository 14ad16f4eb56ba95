import type { Target } from '@/casework/perform'
import type desk from '@/messages/en/desk.json'

/** Back to the request, which says what has just been done. */
export function after(done: keyof (typeof desk)['done']): (target: Target) => string {
  return ({ reference }) => `/desk/requests/${encodeURIComponent(reference)}?done=${done}`
}
