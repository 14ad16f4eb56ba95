import type { ReactNode } from 'react'
import { Text } from 'react-email'
import { look } from './look'

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={look.text}>{children}</Text>
}

export function SmallPrint({ children }: { children: ReactNode }) {
  return (
    <Text className="small" style={look.small}>
      {children}
    </Text>
  )
}

/** What an organisation adds: paragraphs where it left a line empty, with its line breaks. */
export function OwnParagraphs({ children }: { children: string }) {
  const paragraphs = linesOf(children)
    .join('\n')
    .split(/\n{2,}/)
  return paragraphs.map((paragraph, index) => (
    <Paragraph key={index}>
      <Lines>{paragraph}</Lines>
    </Paragraph>
  ))
}

/** What a person wrote, with the line breaks they made; React escapes the rest. */
export function Words({ children }: { children: string }) {
  return (
    <blockquote dir="auto" style={look.quote}>
      <Text style={look.text}>
        <Lines>{children}</Lines>
      </Text>
    </blockquote>
  )
}

function Lines({ children }: { children: string }) {
  return linesOf(children).map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      {line}
    </span>
  ))
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

export function List({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul style={{ margin: '0 0 16px', paddingInlineStart: '24px' }}>
      {items.map((item, index) => (
        <li key={index} style={{ fontSize: '16px', lineHeight: '1.5' }}>
          {item}
        </li>
      ))}
    </ul>
  )
}
