import { Fault } from '@/components/desk/fault'
import { pageTitle, t } from '../words'

/** The page for what is absent or not theirs, and for what their role does not include. */
export function FaultPage({ kind }: { kind: 'notFound' | 'forbidden' }) {
  const title = t(`desk.faults.${kind}Title`)
  return (
    <>
      <title>{pageTitle(title)}</title>
      <Fault words={{ title, text: t(`desk.faults.${kind}`), toQueue: t('desk.faults.toQueue') }} />
    </>
  )
}
