import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/components/ui/language-switch'
import { PageShell } from '@/components/ui/page-shell'
import { directionOf, type Language, languages } from '@/domain/languages'
import type { Translator } from '@/messages/translator'
import { ContactWays } from './contact-ways'
import type { Organisation } from './organisation'
import { stylesheetAddress } from './assets'

export type Page = {
  /** What the page is about; the organisation's name follows it, and `Error: ` precedes it when something is wrong. */
  title: string
  organisation?: Organisation | undefined
  /** Whose page it is, where that is no organisation, with the ways on beside the name. */
  owner?: { name: string; href: string; nav: ReactNode } | undefined
  hasProblem?: boolean
  /** The content names the ways to reach the organisation itself, so they need not stand below it again. */
  namesContact?: boolean
  /** The languages the page can be read in; all where it belongs to no form. */
  languages?: readonly Language[]
  /** What was asked in the address, `?law=eu-gdpr`, so that a change of language asks it again. */
  query?: string
  /** The form on the page that keeps what was typed when the language changes, by its id. */
  keptBy?: string
  content: ReactNode
}

export type Paper = { language: Language; t: Translator }

/** The whole page as HTML without a byte of script. `react-dom/server` cannot be imported statically in a route. */
export async function htmlPage(paper: Paper, page: Page): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(<Document {...paper} {...page} />)}`
}

function Document(page: Paper & Page) {
  const { language, t, organisation, namesContact, content } = page
  const owner = organisation
    ? { name: organisation.name, href: `/${organisation.slug}`, logo: organisation.look?.logo }
    : (page.owner ?? null)
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <title>{pageTitle(t, page)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={stylesheetAddress()} />
        {organisation?.look?.stylesheet && <link rel="stylesheet" href={organisation.look.stylesheet} />}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <PageShell
          owner={owner}
          words={{
            skip: t('form.shell.skip'),
            languages: page.owner?.nav ?? (
              <LanguageSwitch label={t('form.shell.language')} current={language} {...offered(page)} />
            ),
            help: organisation && !namesContact && (
              <ContactWays
                {...{ t, organisation }}
                heading={t('form.shell.help', { organisation: organisation.name })}
              />
            ),
          }}
        >
          {content}
        </PageShell>
      </body>
    </html>
  )
}

function offered({ languages: some = languages, keptBy, query }: Page) {
  return { languages: some, keptBy, query }
}

function pageTitle(t: Translator, { title, organisation, owner, hasProblem }: Omit<Page, 'content'>): string {
  const name = organisation?.name ?? owner?.name
  const named = name ? `${title} – ${name}` : title
  return hasProblem ? t('form.shell.errorTitle', { title: named }) : named
}
