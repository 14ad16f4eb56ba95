import { Panel } from '@/components/desk/panel'
import { TextLink } from '@/components/ui/text-link'
import { formatMoment } from '@/messages/format-moment'
import { deskLanguage, t } from '../words'
import { wordingVersionAddress } from './addresses'
import type { ManagedLetter } from './read-wording'

/** What a letter was ever said in, the newest first. */
export function WordingVersions({ managed: { controller, versions, address } }: { managed: ManagedLetter }) {
  if (versions.length === 0) return null
  return (
    <Panel id="versions" title={t('desk.templates.versions')}>
      <ul>
        {versions.map(({ version, savedAt, words }) => (
          <li key={version} className="py-1">
            <TextLink href={wordingVersionAddress(address, version)} className="inline-block py-1">
              {t('desk.templates.version', { version })}
            </TextLink>
            <span className="text-ink-soft"> {formatMoment(new Date(savedAt), deskLanguage, controller.timeZone)}</span>
            {Object.keys(words).length === 0 && <span className="text-ink-soft"> {t('desk.letters.inOurs')}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
