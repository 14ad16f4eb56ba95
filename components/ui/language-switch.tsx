import { type Language, ownNames } from '@/domain/languages'

type Props = {
  /** What the list is, for those who do not see it: "Language". */
  label: string
  current: Language
  languages: readonly Language[]
  /** The form that is sent along, so that nothing typed is lost; else each language is a link. */
  keptBy?: string | undefined
  /** What a link asks again, as it stands in the address. */
  query?: string | undefined
}

/** The other languages of this page, each by its own name; nothing where there is only one. */
export function LanguageSwitch({ label, current, languages, keptBy, query = '' }: Props) {
  const others = languages.filter((language) => language !== current)
  if (others.length === 0) return null
  return (
    <div className="relative ms-auto print:hidden">
      {keptBy && <FirstButton form={keptBy} />}
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-2 text-base text-ink-soft hover:text-ink">
          <span className="sr-only">{label}: </span>
          {ownNames[current]}
          <span aria-hidden="true">▾</span>
        </summary>
        <ul className="absolute end-0 z-10 mt-1 min-w-44 rounded-md border border-line bg-surface py-1 shadow-lg">
          {others.map((language) => (
            <li key={language}>
              <Choice {...{ language, keptBy, query }} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function withLanguage(query: string, language: Language): string {
  const asked = new URLSearchParams(query)
  asked.set('language', language)
  return `?${asked.toString()}`
}

/** What Enter in a field presses is the first button of a form, and that must not change the language (HTML 4.10.21.2). */
function FirstButton({ form }: { form: string }) {
  return <input type="submit" form={form} value="" tabIndex={-1} aria-hidden="true" className="sr-only" />
}

type ChoiceProps = { language: Language; keptBy: string | undefined; query: string }

function Choice({ language, keptBy, query }: ChoiceProps) {
  const look = 'flex min-h-11 w-full items-center px-4 text-start text-base text-ink no-underline hover:underline'
  const spoken = { lang: language, dir: 'auto', className: look } as const
  if (keptBy === undefined)
    return (
      <a {...spoken} href={withLanguage(query, language)} hrefLang={language}>
        {ownNames[language]}
      </a>
    )
  return (
    <button {...spoken} type="submit" form={keptBy} name="language" value={language}>
      {ownNames[language]}
    </button>
  )
}
