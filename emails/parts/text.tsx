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

/** What a person wrote, with the line breaks they made; React escapes the rest. */
export function Words({ children }: { children: string }) {
  const lines = children.split(/\r\n|\r|\n/)
  return (
    <blockquote style={look.quote}>
      <Text style={look.text}>
        {lines.map((line, index) => (
          <span key={index}>
            {index > 0 && <br />}
            {line}
          </span>
        ))}
      </Text>
    </blockquote>
  )
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
