import { denyContactChange } from '@/casework/deny-contact-change'
import { contactLinkRoute } from '../../contact-link-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = contactLinkRoute({
  purpose: 'stop-change',
  path: 'not-me',
  words: 'stopChange',
  act: denyContactChange,
})
