import type { ComponentProps } from 'react'

type Kind = 'primary' | 'quiet' | 'small' | 'danger'

const shape = 'inline-flex items-center justify-center rounded-md text-center font-semibold no-underline print:hidden'
const room = 'min-h-11 border-2 px-5 py-2'

const looks: Record<Kind, string> = {
  primary: `${room} border-transparent bg-accent text-on-accent hover:bg-accent-strong`,
  quiet: `${room} border-edge bg-surface text-ink hover:bg-tint`,
  small: 'min-h-9 border border-edge bg-surface px-3 py-1 text-sm text-ink hover:bg-tint',
  danger: `${room} border-alert bg-surface text-alert hover:bg-alert-tint`,
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
