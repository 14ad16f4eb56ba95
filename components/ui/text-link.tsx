import type { ComponentProps } from 'react'

const look = 'text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong hover:decoration-2'

export function TextLink({ children, className, ...rest }: ComponentProps<'a'>) {
  return (
    <a {...rest} className={className ? `${look} ${className}` : look}>
      {children}
    </a>
  )
}
