import { TextLink } from './text-link'

export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <p className="mb-6 print:hidden">
      <TextLink href={href} className="inline-block py-2">
        <span aria-hidden="true" className="me-2 inline-block rtl:-scale-x-100">
          ←
        </span>
        {text}
      </TextLink>
    </p>
  )
}
