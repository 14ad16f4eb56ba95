import type { RequestEvent } from '@/domain/requests/events'
import type { Translator } from '@/messages/translator'

type Words = { label: string; text: string }
type Sealed = Partial<Record<'text' | 'question' | 'doubt' | 'because', string>>

/** The words sealed with an event, each under what it is. */
export function ownWords(
  { entryId }: RequestEvent,
  { t, sealed }: { t: Translator; sealed: ReadonlyMap<string, unknown> },
): Words[] {
  const words = sealed.get(entryId ?? '') as Sealed | undefined
  const because = words?.doubt ?? words?.because
  return [
    ...(words?.text ? [{ label: t('follow.timeline.words.wrote'), text: words.text }] : []),
    ...(words?.question ? [{ label: t('follow.timeline.words.asked'), text: words.question }] : []),
    ...(because ? [{ label: t('follow.timeline.words.because'), text: because }] : []),
  ]
}
