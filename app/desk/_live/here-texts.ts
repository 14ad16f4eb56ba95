import type { Glance } from '@/casework/be-here'
import { formatTime } from '@/messages/format-moment'
import { deskLanguage, t } from '../words'

/** Who else has it open, each in a sentence; since when, in the zone of the organisation. */
export function hereTexts({ here, timeZone }: Glance): string[] {
  return here.map(({ name, since }) =>
    t('desk.live.here', { name, time: formatTime(new Date(since), deskLanguage, timeZone) }),
  )
}
