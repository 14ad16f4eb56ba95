import { Button } from '@/components/ui/button'
import type { Translator } from '@/messages/translator'

/** In the same place on every page of the signed in: computers are shared. */
export function LeaveButton({ t }: { t: Translator }) {
  return (
    <form method="post" action="/follow/leave" className="print:hidden">
      <Button kind="quiet">{t('follow.leave')}</Button>
    </form>
  )
}
