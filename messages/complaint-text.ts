import { authorityOf } from '@/domain/regimes/authorities'
import type { ComplaintRoute } from '@/domain/regimes/complaint-route'
import type { Translator } from './translator'

type Told = {
  /** How the organisation is reached, in one line. */
  contact: string
  authority: { name: string | null; address: string | null; url: string | null }
}

/** Where a way to complain leads, in one sentence; nothing where nobody is known to be named. */
export function complaintText(
  { to, which, state }: ComplaintRoute,
  { contact, authority }: Told,
  t: Translator,
): string | undefined {
  if (to === 'court') return t('letters.complain.court')
  if (to === 'controller' || to === 'appeal') return t(`letters.complain.${to}`, { details: contact })
  if (which === 'attorney-general') {
    const office = authorityOf(state ?? null)
    return office && t('letters.complain.attorney-general', { name: office.name, url: office.url })
  }
  const { name, address, url } = authority
  const details = [name, address, url].filter((detail) => detail !== null && detail !== '').join(', ')
  if (which === 'residence-work-or-infringement' || which === 'information-commissioner')
    return details
      ? t(`letters.complain.authority-${which}`, { details })
      : t(`letters.complain.authority-${which}-unnamed`)
  return details ? t('letters.complain.authority', { details }) : undefined
}
