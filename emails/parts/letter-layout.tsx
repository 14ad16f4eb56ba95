import type { ReactNode } from 'react'
import { Body, Container, Head, Heading, Hr, Html, Text } from 'react-email'
import { directionOf, type Language } from '@/domain/languages'
import { darkLook, look } from './look'

type LayoutProps = {
  language: Language
  subject: string
  from: string
  title: string
  footer: ReactNode
  children: ReactNode
}

/** One sheet for every letter: who writes, what about, the words, and whom to turn to. */
export function LetterLayout({ language, subject, from, title, footer, children }: LayoutProps) {
  return (
    <Html lang={language} dir={directionOf(language)}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="viewport" content="width=device-width" />
        <style>{darkLook}</style>
      </Head>
      <Body className="page" style={look.page}>
        <main>
          <Container className="sheet" style={look.sheet}>
            <Text className="small" style={look.small}>
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
