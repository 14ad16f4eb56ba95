import { Link, Text } from 'react-email'
import type { Translator } from '@/messages/translator'
import { look } from './look'

type LinkProps = { href: string; label: string; say: Translator }

/** The one thing to do, with its address in full below: readable where buttons are not shown, checkable where they are. */
export function ActionLink({ href, label, say }: LinkProps) {
  return (
    <>
      <Text style={look.text}>
        <Link className="button" href={href} style={look.button}>
          {label}
        </Link>
      </Text>
      <Text className="small" data-skip-in-text="true" style={look.small}>
        {say('letters.parts.copyAddress')}
        <br />
        <Link className="link" href={href} style={look.link}>
          {href}
        </Link>
      </Text>
    </>
  )
}

export function PlainLink({ href, label }: Omit<LinkProps, 'say'>) {
  return (
    <Text style={look.text}>
      <Link className="link" href={href} style={look.link}>
        {label}
      </Link>
    </Text>
  )
}
