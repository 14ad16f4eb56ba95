import type { ActionFormWords } from '@/components/desk/action-form'
import { translator } from '@/messages/translator'

/** The language of the desk; letters and public pages are in the language of the person who asks. */
export const deskLanguage = 'en' as const

export const t = translator(deskLanguage)

export function pageTitle(title: string): string {
  return t('desk.shell.pageTitle', { title })
}

export function formWords(title: string): ActionFormWords {
  const whole = pageTitle(title)
  return { title: whole, errorTitle: t('desk.shell.errorTitle', { title: whole }), problems: t('desk.shell.problems') }
}
