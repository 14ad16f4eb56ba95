import type { ReactNode } from 'react'
import type { Translator } from '@/messages/translator'

/** How one kind of letter reads. Nothing has a default: a letter that lacks a prop does not compile. */
export type Template<Letter> = {
  subject: (letter: Letter, say: Translator) => string
  title: (letter: Letter, say: Translator) => string
  Body: (props: { letter: Letter; say: Translator }) => ReactNode
}
