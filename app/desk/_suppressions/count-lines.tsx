import type { countSuppressions } from '@/db/queries/suppressions'
import { capitalised } from '@/messages/capitalised'
import { deskLanguage, t } from '../words'

type Props = { counts: Awaited<ReturnType<typeof countSuppressions>> }

/** How many addresses stand on the list, by what was objected to. */
export function CountLines({ counts }: Props) {
  if (counts.length === 0) return <p>{t('desk.suppressions.none')}</p>
  return (
    <ul>
      {counts.map(({ right, kind, count }) => (
        <li key={`${right} ${kind}`} className="py-1">
          {capitalised(
            t('desk.suppressions.count', { right: t(`common.rightNames.${right}`), kind, count }),
            deskLanguage,
          )}
        </li>
      ))}
    </ul>
  )
}
