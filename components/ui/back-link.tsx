import { TextLink } from './text-link'

export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <p className="mb-6 print:hidden">
      <TextLink href={href} className="inline-flex min-h-11 items-center gap-2">
        <span aria-hidden="true" className="rtl:-scale-x-100">
          ←
        </span>
        {text}
      </TextLink>
    </p>
  )
}
