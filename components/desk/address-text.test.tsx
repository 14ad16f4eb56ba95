import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AddressText } from './address-text'

test('a long address may break after @ and dots, and nothing of it is changed or doubled', () => {
  const html = renderToStaticMarkup(<AddressText text="amina.diallo@mail.example" />)
  expect(html).toContain('amina.<wbr/>diallo@<wbr/>mail.<wbr/>example')
  expect(html.replace(/<[^>]+>/g, '')).toBe('amina.diallo@mail.example')
})

test('a web address may break after a single slash too, and never within the two at its beginning', () => {
  const html = renderToStaticMarkup(<AddressText text="https://privacy.example/forms/northwind" />)
  expect(html).toContain('https://privacy.<wbr/>example/<wbr/>forms/<wbr/>northwind')
})
