import type { Accent } from '@/domain/forms/accent'

/** Light colours inline, for every client; the dark ones by class, where a client asks for them. Contrast is 7:1 or more. */
export const look = {
  page: {
    backgroundColor: '#f3f2ef',
    color: '#1c1b19',
    fontFamily: 'system-ui, sans-serif',
    margin: 0,
    overflowWrap: 'anywhere',
    padding: '24px 8px',
    // Mail programs that know nothing of overflow-wrap know this.
    wordBreak: 'break-word',
  },
  sheet: { backgroundColor: '#ffffff', maxWidth: '600px', padding: '24px' },
  title: { fontSize: '22px', lineHeight: '1.3', margin: '16px 0' },
  text: { fontSize: '16px', lineHeight: '1.5', margin: '0 0 16px' },
  small: { color: '#4a4844', fontSize: '14px', lineHeight: '1.5', margin: '0 0 12px' },
  button: {
    backgroundColor: '#12436d',
    borderRadius: '4px',
    color: '#ffffff',
    display: 'inline-block',
    fontSize: '16px',
    fontWeight: 600,
    padding: '12px 20px',
  },
  link: { color: '#12436d', textDecoration: 'underline', wordBreak: 'break-all' },
  code: { fontSize: '28px', fontWeight: 700, letterSpacing: '4px', margin: '0 0 16px' },
  quote: { borderInlineStart: '4px solid #b8b3a8', margin: '0 0 16px', paddingInlineStart: '16px' },
} as const

/** The colours of a page and of a sheet stand inline in their cells, not only in what has the class. */
export const darkLook = `
@media (prefers-color-scheme: dark) {
  .page, .page td { background-color: #1c1b19 !important; color: #f3f2ef !important; }
  .sheet, .sheet td { background-color: #2a2926 !important; color: #f3f2ef !important; }
  .small { color: #cfcbc3 !important; }
  .link { color: #a8cdf0 !important; }
  .button { background-color: #a8cdf0 !important; color: #0b2540 !important; }
}
`

/** What an organisation with colours of its own changes, where a client reads styles of the page. */
export function accentLook({ light, dark }: Accent): string {
  return `
.link { color: ${light.accent} !important; }
.button { background-color: ${light.accent} !important; color: ${light.text} !important; }
@media (prefers-color-scheme: dark) {
  .link { color: ${dark.accent} !important; }
  .button { background-color: ${dark.accent} !important; color: ${dark.text} !important; }
}
`
}

/** The line under the name of an organisation at the head of its letters. */
export function underlined({ light: { accent } }: Accent) {
  return { borderBottom: `4px solid ${accent}`, paddingBottom: '8px' }
}
