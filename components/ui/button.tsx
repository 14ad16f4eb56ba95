import type { ComponentProps } from 'react'

type Kind = 'primary' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-11 items-center justify-center rounded-md border-2 px-5 py-2 text-center font-semibold no-underline print:hidden'

const looks: Record<Kind, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border-edge bg-surface text-ink hover:bg-tint',
  danger: 'border-alert bg-surface text-alert hover:bg-alert-tint',
}

export function Button({ kind = 'primary', type = 'submit', ...rest }: ComponentProps<'button'> & { kind?: Kind }) {
  return <button type={type} {...rest} className={`cursor-pointer ${shape} ${looks[kind]}`} />
}

/** A link that looks like a button, for going on where nothing is sent. */
export function ButtonLink({ kind = 'primary', children, ...rest }: ComponentProps<'a'> & { kind?: Kind }) {
  return (
    <a {...rest} className={`${shape} ${looks[kind]}`}>
      {children}
    </a>
  )
}
