import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Day } from '@/domain/calendar/days'
import type { Translator } from '@/messages/translator'

type Props = { t: Translator; askedAgainOn: Day | null; back: string; label?: string }

/** The button that asks for the files once more; once pressed, that we have been asked. */
export function AskAgain({ t, askedAgainOn, back, label = t('follow.collect.again') }: Props) {
  if (askedAgainOn) return <Notice tone="good">{t('follow.collect.askedAgain')}</Notice>
  return (
    <form method="post" action={`${back}/answer/again`}>
      <Button>{label}</Button>
    </form>
  )
}
