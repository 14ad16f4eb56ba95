/** A colour as `#rrggbb`, in small letters. */
export type Colour = `#${string}`

/** How much a text must stand out from what is behind it. Source: WCAG 2.2, success criterion 1.4.3. */
export const leastContrast = 4.5

/** A colour as people type it, `#0C5956`, `0c5956` or `#055`; nothing for what is none. */
export function parseColour(typed: string): Colour | undefined {
  const digits = typed.trim().replace(/^#/, '').toLowerCase()
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`
  return /^[0-9a-f]{3}$/.test(digits) ? `#${digits.replace(/./g, '$&$&')}` : undefined
}

/** The contrast of two colours, from 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrastOf(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The least contrast of a colour with any of these. */
export function weakestContrast(colour: Colour, grounds: readonly Colour[]): number {
  return Math.min(...grounds.map((ground) => contrastOf(colour, ground)))
}

/**
 * The nearest shade that can be read on all these grounds: mixed with as little black, or white, as it takes. Nothing where
 * no shade can.
 */
export function legibleShade(colour: Colour, grounds: readonly Colour[]): Colour | undefined {
  const shades = Array.from({ length: 101 }, (_, part) => part / 100).flatMap((part) =>
    (['#000000', '#ffffff'] as const).map((end) => mixed(colour, end, part)),
  )
  return shades.find((shade) => weakestContrast(shade, grounds) >= leastContrast)
}

/** One colour with a part of another in it, 0 to 1. */
export function mixed(colour: Colour, other: Colour, part: number): Colour {
  const others = channels(other)
  const parts = channels(colour).map((value, index) => Math.round(value + ((others[index] ?? 0) - value) * part))
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Source: WCAG 2.2, relative luminance. */
function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
