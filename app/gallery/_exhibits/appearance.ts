import { headers } from 'next/headers'
import type { Language } from '@/domain/languages'
import { type Theme, themeOf } from '../../desk/_appearance/theme'

/** The appearance that the address asks for, and the address it was asked by; each link of the gallery keeps it. */
export async function appearance(): Promise<{ theme: Theme; path: string }> {
  const { pathname, searchParams } = new URL(
    (await headers()).get('x-desk-path') ?? '/gallery',
    'http://gallery.invalid',
  )
  return { theme: themeOf(searchParams.get('theme')), path: pathname }
}

export function galleryHref(path: string, theme: Theme, language?: Language): string {
  const asked = new URLSearchParams({ ...(theme !== 'system' && { theme }), ...(language && { language }) })
  return asked.size === 0 ? path : `${path}?${asked.toString()}`
}
