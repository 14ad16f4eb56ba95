import { translator } from '@/messages/translator'

export const t = translator('en')

export function pageTitle(title: string): string {
  return t('gallery.pageTitle', { title })
}
