import type { Warning } from '@/domain/deadlines/working'
import { warningSentence } from './step-sentence'
import type { Wording } from './working-steps'

/** What to keep in mind about days although they stand; nothing where there is nothing. */
export function WarningList({ t, language, warnings }: Wording & { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null
  return (
    <section className="rounded-md border-s-4 border-warn bg-warn-tint px-4 py-3">
      <h3 className="font-semibold">{t('deadlines.working.warnings')}</h3>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {warnings.map((warning) => (
          <li key={JSON.stringify(warning)}>
            {warningSentence(warning, t, language)} <span className="text-sm text-ink-soft">{warning.source}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
