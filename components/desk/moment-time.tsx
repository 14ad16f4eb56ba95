import { formatMoment } from '@/messages/format-moment'
import type { Language } from '@/domain/languages'

/** A moment in words with its zone, that a machine can read too. */
export function MomentTime({ moment, language, timeZone }: { moment: Date; language: Language; timeZone: string }) {
  return <time dateTime={moment.toISOString()}>{formatMoment(moment, language, timeZone)}</time>
}
