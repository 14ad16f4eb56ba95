import { fileURLToPath } from 'node:url'
import { text as readText } from 'node:stream/consumers'
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import { createElement, type ComponentProps, type ReactElement, type ReactNode } from 'react'
import type { Paper, Passage } from './paper'

/**
 * A process of its own, one document long: reads what is put on paper as JSON from standard input, and writes a PDF to
 * standard output. Its letters are in the file, and nothing is fetched.
 */

const fonts = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')).replace('DejaVuSans.ttf', '')

process.stdout.write('.')
const paper = JSON.parse(await readText(process.stdin)) as Paper
const textAlign = paper.isRightToLeft ? ('right' as const) : ('left' as const)

Font.register({
  family: 'DejaVu Sans',
  fonts: [{ src: `${fonts}DejaVuSans.ttf` }, { src: `${fonts}DejaVuSans-Bold.ttf`, fontWeight: 700 }],
})
Font.register({ family: 'DejaVu Sans Mono', src: `${fonts}DejaVuSansMono.ttf` })
Font.registerHyphenationCallback((word) => (word.length > 40 ? (word.match(/.{1,20}/gu) ?? [word]) : [word]))

const styles = StyleSheet.create({
  page: { fontFamily: 'DejaVu Sans', fontSize: 10, lineHeight: 1.4, padding: 56, paddingBottom: 64 },
  title: { fontSize: 16, fontWeight: 700, marginBottom: 14 },
  heading: { fontSize: 12, fontWeight: 700, marginTop: 14, marginBottom: 6 },
  text: { marginBottom: 8 },
  code: { fontFamily: 'DejaVu Sans Mono', fontSize: 8, marginBottom: 6 },
  row: { flexDirection: paper.isRightToLeft ? 'row-reverse' : 'row', marginBottom: 4 },
  name: { width: 140, paddingRight: 8, fontWeight: 700 },
  wide: { flex: 1 },
  plain: { marginBottom: 0 },
  more: { fontSize: 9, color: '#333333' },
  // From the top of A4: counted from the bottom, the renderer finds no place for it on a second page.
  foot: { position: 'absolute', top: 800, left: 56, right: 56, fontSize: 8, color: '#333333' },
})

type Style = keyof typeof styles

process.stdout.write(await renderToBuffer(asDocument(paper)))

function asDocument({
  title,
  author,
  language,
  foot,
  passages,
  madeOn,
}: Paper): ReactElement<ComponentProps<typeof Document>> {
  const numbered: ComponentProps<typeof Text> = {
    style: directed(foot),
    render: ({ pageNumber, totalPages }) => `${foot} · ${pageNumber}/${totalPages}`,
  }
  const content: ReactNode[] = [
    words('title', title),
    ...passages.map(asElement),
    createElement(View, { style: styles.foot, fixed: true }, createElement(Text, numbered)),
  ]
  const page = createElement(Page, { size: 'A4', style: styles.page }, ...content)
  const about = { title, author, language, creator: 'Rightsdesk', ...datesOf(madeOn) }
  return createElement(Document, about, page)
}

function datesOf(madeOn: Paper['madeOn']) {
  const date = madeOn && new Date(`${madeOn}T00:00:00Z`)
  return date && { creationDate: date, modificationDate: date }
}

function asElement(passage: Passage): ReactNode {
  switch (passage.kind) {
    case 'rows':
      return many(passage.rows.map(({ name, text }) => pair(name, [text])))
    case 'entries':
      return many(passage.entries.map(({ day, text, more }) => pair(day, [text, ...more])))
    case 'code':
      return createElement(Text, { style: styles.code }, passage.text)
    case 'text':
      return many(passage.text.split(/\n{2,}/).map((part) => words('text', part)))
    default:
      return words(passage.kind, passage.text)
  }
}

function many(elements: ReactNode[]): ReactNode {
  return createElement(View, {}, ...elements)
}

/** A heading is not left alone at the end of a page. */
function words(style: Style, text: string): ReactNode {
  const isHeading = style === 'heading' || style === 'title'
  return createElement(
    Text,
    { style: [styles[style], directed(text)], ...(isHeading && { minPresenceAhead: 40 }) },
    text,
  )
}

function pair(name: string, [text = '', ...more]: string[]): ReactNode {
  const beside = [words('plain', text), ...more.map((line) => words('more', line))]
  return createElement(
    View,
    { style: styles.row },
    words('name', name),
    createElement(View, { style: styles.wide }, ...beside),
  )
}

/** Set from the side of its first letter, as `dir="auto"` does; it stands on the side of the page that is the language's. */
function directed(text: string) {
  const first = /\p{Letter}/u.exec(text)?.[0]
  const isRightToLeft = first === undefined ? paper.isRightToLeft : /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first)
  return { textAlign, direction: isRightToLeft ? ('rtl' as const) : ('ltr' as const) }
}
