import type { Translator } from '@/messages/translator'

/** The ways back into the desk, as they stand there. */
export function DeskLinks({ t }: { t: Translator }) {
  const links = [
    ['/desk', t('desk.shell.queue')],
    ['/desk/account', t('desk.shell.account')],
  ]
  return (
    <nav aria-label={t('desk.shell.nav')} className="print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {links.map(([href, text]) => (
          <li key={href}>
            <a href={href} className="inline-block py-2 text-ink no-underline hover:underline">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
