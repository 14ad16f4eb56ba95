import { type Accent, strongerThan } from '@/domain/forms/accent'
import type { Brand } from '@/domain/forms/brand'
import { type Colour, parseColour } from '@/domain/forms/contrast'

/** Where the colours and the logo of an organisation are found; both addresses change with what is there. */
export type Look = { stylesheet?: string; logo?: { src: string; width: number; height: number } }

export function publicLook(slug: string, { accent, logo }: Brand): Look {
  return {
    ...(accent && { stylesheet: `/${slug}/look/${coloursOf(accent).map(digits).join('-')}` }),
    ...(logo && { logo: { src: `/${slug}/logo/${logo.hash}`, width: logo.width, height: logo.height } }),
  }
}

/** The stylesheet for the colours in an address, `0c5956-ffffff-86d5cf-06302e`; nothing where it names other than four. */
export function lookStylesheet(address: string): string | undefined {
  const colours = address.split('-').map((each) => (/^[0-9a-f]{6}$/.test(each) ? parseColour(each) : undefined))
  const [accent, text, onDark, textOnDark] = colours
  if (colours.length !== 4 || !accent || !text || !onDark || !textOnDark) return undefined
  const light = variables({ accent, text }, 'light')
  const dark = variables({ accent: onDark, text: textOnDark }, 'dark')
  return `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`
}

function variables(shade: Accent['light'], theme: 'light' | 'dark'): string {
  const { accent, text } = shade
  return `--color-accent:${accent};--color-accent-strong:${strongerThan(shade, theme)};--color-on-accent:${text}`
}

function coloursOf({ light, dark }: Accent): Colour[] {
  return [light.accent, light.text, dark.accent, dark.text]
}

function digits(colour: Colour): string {
  return colour.slice(1)
}
