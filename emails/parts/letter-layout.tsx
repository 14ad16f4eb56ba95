import type { ReactNode } from 'react'
import { Body, Container, Head, Heading, Hr, Html, Text } from 'react-email'
import type { Accent } from '@/domain/forms/accent'
import { directionOf, type Language } from '@/domain/languages'
import { accentLook, darkLook, look, underlined } from './look'

type LayoutProps = {
  language: Language
  /** The organisation's colours; ours where it has none. */
  accent?: Accent | undefined
  subject: string
  from: string
  title: string
  footer: ReactNode
  children: ReactNode
}

/** One sheet for every letter: who writes, what about, the words, and whom to turn to. */
export function LetterLayout({ language, accent, subject, from, title, footer, children }: LayoutProps) {
  return (
    <Html lang={language} dir={directionOf(language)}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="viewport" content="width=device-width" />
        <style>{accent ? darkLook + accentLook(accent) : darkLook}</style>
      </Head>
      <Body className="page" lang={language} dir={directionOf(language)} style={look.page}>
        <main>
          <Container className="sheet" style={look.sheet}>
            <Text className="small" style={accent ? { ...look.small, ...underlined(accent) } : look.small}>
              {from}
            </Text>
            <Heading as="h1" style={look.title}>
              {title}
            </Heading>
            {children}
            <Hr />
            {footer}
          </Container>
        </main>
      </Body>
    </Html>
  )
}
