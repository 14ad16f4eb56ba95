import { Panel } from '@/components/desk/panel'
import type { SystemChange } from '@/db/queries/systems'
import { formatMoment } from '@/messages/format-moment'
import type desk from '@/messages/en/desk.json'
import { deskLanguage, t } from '../words'

type What = keyof (typeof desk)['systems']['historyLine']
type Field = keyof typeof fieldNames

const fieldNames = {
  name: t('desk.systems.name'),
  holds: t('desk.systems.holds'),
  ownerName: t('desk.systems.ownerName'),
  ownerEmail: t('desk.systems.ownerEmail'),
  rights: t('desk.systems.rights'),
  needs: t('desk.systems.needs'),
  dueDays: t('desk.systems.dueDays'),
  isProcessor: t('desk.systems.processor'),
}

/** Who changed an entry of the register, and when. */
export function SystemHistory({ changes, timeZone }: { changes: readonly SystemChange[]; timeZone: string }) {
  return (
    <Panel id="history" title={t('desk.systems.history')}>
      <ul className="space-y-2">
        {changes.map(({ what, changed, at, who }) => (
          <li key={at}>
            {t(`desk.systems.historyLine.${what as What}`, { fields: namesOf(changed) })}
            <span className="block text-sm text-ink-soft">
              {t('desk.systems.historyBy', {
                moment: formatMoment(new Date(at), deskLanguage, timeZone),
                who: who ?? '',
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function namesOf(changed: readonly string[]): string {
  return new Intl.ListFormat(deskLanguage).format(changed.map((field) => fieldNames[field as Field]))
}
