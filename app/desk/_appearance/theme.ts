export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'theme'

/** Follows the system unless it was forced; known before the page is painted, because the server writes it. */
export function themeOf(kept: unknown): Theme {
  return themes.find((theme) => theme === kept) ?? 'system'
}
