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
  quote: { borderLeft: '4px solid #b8b3a8', margin: '0 0 16px', padding: '0 0 0 16px' },
} as const

export const darkLook = `
@media (prefers-color-scheme: dark) {
  .page { background-color: #1c1b19 !important; color: #f3f2ef !important; }
  .sheet { background-color: #2a2926 !important; }
  .small { color: #cfcbc3 !important; }
  .link { color: #a8cdf0 !important; }
  .button { background-color: #a8cdf0 !important; color: #0b2540 !important; }
}
`
