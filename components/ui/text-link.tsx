import type { ComponentProps } from 'react'

export function TextLink({ children, className = '', ...rest }: ComponentProps<'a'>) {
  return (
    <a
      {...rest}
      className={`text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong hover:decoration-2 ${className}`}
    >
      {children}
    </a>
  )
}
