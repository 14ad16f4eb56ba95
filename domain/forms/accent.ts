import { type Colour, contrastOf, leastContrast, legibleShade, mixed, parseColour, weakestContrast } from './contrast'

/** The colour of links and buttons in one theme, and that of the text on a button. */
export type Shade = { accent: Colour; text: Colour }

/** The colours of an organisation on light pages and on dark ones. */
export type Accent = Record<Theme, Shade>
export type Theme = 'light' | 'dark'

/** What an accent is seen on: the page, a sheet on it, and a passage set apart; as in `components/theme.css`. */
export const grounds: Readonly<Record<Theme, readonly Colour[]>> = {
  light: ['#faf9f6', '#ffffff', '#eef4f3'],
  dark: ['#141413', '#1e1e1c', '#1b2a29'],
}

export type AccentField = 'accent' | 'accentText' | 'accentDark' | 'accentTextDark'

/** What was typed; only the first must be given, the others follow from it where they are empty. */
export type TypedAccent = Record<AccentField, string>

/** Why a colour is not taken: it is none, or it cannot be read; then with its contrast and a shade that can. */
export type AccentFault = { field: AccentField; contrast?: number; instead?: Colour }

/** The colours of an organisation, or what is wrong with them. Nothing was typed: no colours of its own. */
export function judgeAccent(typed: TypedAccent): { accent?: Accent; faults: AccentFault[] } {
  if (Object.values(typed).every((text) => text.trim() === '')) return { faults: [] }
  const unreadable = (Object.keys(typed) as AccentField[]).filter(
    (field) => !parseColour(typed[field]) && (field === 'accent' || typed[field].trim() !== ''),
  )
  const first = parseColour(typed.accent)
  if (!first || unreadable.length > 0) return { faults: unreadable.map((field) => ({ field })) }
  const light = shadeOf(first, parseColour(typed.accentText))
  const onDark = parseColour(typed.accentDark) ?? legibleShade(first, grounds.dark) ?? first
  const dark = shadeOf(onDark, parseColour(typed.accentTextDark))
  const faults = [...faultsOf(light, 'light'), ...faultsOf(dark, 'dark')]
  return faults.length > 0 ? { faults } : { accent: { light, dark }, faults }
}

/** How a button looks under the pointer: a step away from the page, so that its text is read as well as before. */
export function strongerThan({ accent }: Shade, theme: Theme): Colour {
  return mixed(accent, theme === 'light' ? '#000000' : '#ffffff', 0.3)
}

function shadeOf(accent: Colour, text: Colour | undefined): Shade {
  const better = contrastOf(accent, '#ffffff') >= contrastOf(accent, '#000000') ? '#ffffff' : '#000000'
  return { accent, text: text ?? better }
}

function faultsOf({ accent, text }: Shade, theme: Theme): AccentFault[] {
  const [field, textField] =
    theme === 'light' ? (['accent', 'accentText'] as const) : (['accentDark', 'accentTextDark'] as const)
  const weak = tooWeak(field, accent, grounds[theme])
  return weak.length > 0 ? weak : tooWeak(textField, text, [accent, strongerThan({ accent, text }, theme)])
}

function tooWeak(field: AccentField, colour: Colour, behind: readonly Colour[]): AccentFault[] {
  const contrast = weakestContrast(colour, behind)
  if (contrast >= leastContrast) return []
  const instead = legibleShade(colour, behind)
  return [{ field, contrast, ...(instead && { instead }) }]
}
