import { confirmNewAddress } from '@/casework/confirm-new-address'
import { contactLinkRoute } from '../../contact-link-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = contactLinkRoute({
  purpose: 'new-address',
  path: 'address',
  words: 'newAddress',
  act: confirmNewAddress,
})
