import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Collection } from '@/domain/requests/collection'
import type { Translator } from '@/messages/translator'

type Props = { t: Translator; collection: Collection; back: string; label?: string }

/** The button that asks for the files once more; once pressed, that we have been asked. */
export function AskAgain({ t, collection, back, label = t('follow.collect.again') }: Props) {
  if (collection.askedAgainOn) return <Notice tone="good">{t('follow.collect.askedAgain')}</Notice>
  return (
    <form method="post" action={`${back}/answer/again`}>
      <Button>{label}</Button>
    </form>
  )
}
