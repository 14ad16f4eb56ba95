import { formatMoment } from '@/messages/format-moment'

/** A moment in words with its zone, that a machine can read too. */
export function MomentTime({ moment, language, timeZone }: { moment: Date; language: string; timeZone: string }) {
  return <time dateTime={moment.toISOString()}>{formatMoment(moment, language, timeZone)}</time>
}
