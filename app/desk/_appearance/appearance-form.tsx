import { t } from '../words'
import { type Theme, themes } from './theme'

/** Light, dark or as the system; a form, so that it works without scripts too. */
export function AppearanceForm({ back, chosen }: { back: string; chosen: Theme }) {
  return (
    <form action="/desk/appearance" method="post" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="back" value={back} />
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="float-start me-2 text-ink-soft">{t('desk.shell.appearance')}</legend>
        {themes.map((theme) => (
          <button
            key={theme}
            name="theme"
            value={theme}
            aria-pressed={theme === chosen}
            className="min-h-8 cursor-pointer rounded-md border border-edge px-3 py-1 hover:bg-tint aria-pressed:border-accent aria-pressed:bg-tint aria-pressed:font-semibold"
          >
            {t(`desk.shell.${theme}`)}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
