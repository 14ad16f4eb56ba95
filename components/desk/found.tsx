import { TextLink } from '../ui/text-link'

type Props = { title: string; lines: { text: string; link?: { href: string; text: string } }[] }

/** The answer to what somebody looked up, where the form stands. */
export function Found({ title, lines }: Props) {
  return (
    <div role="status" tabIndex={-1} data-made className="mb-6 border-s-8 border-accent bg-surface px-4 py-3">
      <p className="font-bold">{title}</p>
      {lines.length > 0 && (
        <ul className="mt-2 space-y-1">
          {lines.map(({ text, link }) => (
            <li key={text + (link?.href ?? '')}>
              {text} {link && <TextLink href={link.href}>{link.text}</TextLink>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
