import type { Fact } from '@/components/desk/panel'
import { MomentTime } from '@/components/desk/moment-time'
import { deskLanguage, t } from '../words'

/** A moment with its name, or, in place of it, that there has been none. */
export function momentFact(
  label: string,
  at: string | null,
  timeZone: string,
  without: string = t('desk.mail.never'),
): Fact {
  const value = at === null ? without : <MomentTime moment={new Date(at)} language={deskLanguage} timeZone={timeZone} />
  return { label, value }
}
