import { TextLink } from './text-link'

export type SummarisedProblem = {
  text: string
  href?: string | undefined
  page?: { href: string; text: string } | undefined
}

/** What went wrong, first on the page and in focus when it opens; each line leads to its field, or to another page. */
export function ErrorSummary({ title, problems }: { title: string; problems: readonly SummarisedProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby="error-summary-title"
      className="mb-8 rounded-md border-4 border-alert bg-alert-tint p-5"
    >
      <h2 id="error-summary-title" className="text-xl font-bold">
        {title}
      </h2>
      <ul className="mt-2 space-y-1">
        {problems.map(({ text, href, page }) => (
          <li key={`${href ?? ''} ${text}`} className="font-semibold text-alert">
            {href ? (
              <TextLink href={href} className="text-alert!">
                {text}
              </TextLink>
            ) : (
              text
            )}
            {page && (
              <TextLink href={page.href} target="_blank" className="ms-2 inline-block py-1">
                {page.text}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
