import { TextLink } from '@/components/ui/text-link'
import { lawsCountingByAddress, lawsCountingFromLetter } from '@/domain/requests/deadline-options'
import { t } from '../words'
import type { DeskRequest } from './read-request'
import { pathOf } from './addresses'

/** Which fact is wrong: each has its own page. */
export function CorrectionKinds({ request, current }: { request: DeskRequest; current: string }) {
  const laws = request.facts.rights.map(({ right }) => ({
    path: `law?right=${right}`,
    text: t('desk.pages.correction.lawOf', { right: t(`common.rightNames.${right}`) }),
  }))
  const kinds = [
    { path: '', text: t('desk.pages.correction.receipt') },
    { path: 'rights', text: t('desk.pages.correction.rights') },
    ...laws,
    { path: 'asked-for', text: t('desk.pages.correction.askedFor') },
    ...clockFactKinds(request),
    { path: 'residence', text: t('desk.pages.correction.residence') },
    { path: 'order', text: t('desk.pages.correction.order') },
  ]
  return (
    <>
      <p>{t('desk.pages.correction.intro')}</p>
      <nav aria-label={t('desk.pages.correction.kinds')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {kinds.map(({ path, text }) => (
            <li key={path}>
              <TextLink
                href={pathOf(request, path === '' ? 'correction' : `correction/${path}`)}
                className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink"
                {...(path === current && { 'aria-current': 'page' })}
              >
                {text}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

/** What only some laws count by is asked where one of them judges the request. */
function clockFactKinds({ facts, rule: { lawOf } }: DeskRequest) {
  const judged = { facts, lawOf }
  return [
    ...(lawsCountingFromLetter(judged).length > 0 ? [{ path: 'letter', text: t('desk.pages.correction.letter') }] : []),
    ...(lawsCountingByAddress(judged).length > 0
      ? [{ path: 'address', text: t('desk.pages.correction.address') }]
      : []),
  ]
}
