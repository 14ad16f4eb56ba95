import type { Translator } from '@/messages/translator'
import type { Typed } from './typed'

/** What each group of fields shows: its words, what was typed, and what is wrong with it by field. */
export type GroupProps = { t: Translator; typed: Typed; problems: Readonly<Record<string, string>> }
