import { FactList } from '@/components/desk/panel'
import { recogniseLetter } from '@/domain/letters/recognise-letter'
import { t } from '../words'

/** What a letter seems to ask for, with the words of it that say so: whoever releases it decides. */
export function SuggestedRights({ words }: { words: string }) {
  const { rights } = recogniseLetter({ subject: '', text: words })
  if (rights.length === 0) return <p>{t('desk.pages.release.nothingSuggested')}</p>
  const facts = rights.map(({ right, because }) => ({
    label: t(`common.rights.${right}`),
    value: <bdi>{because.map((each) => `“${each}”`).join(', ')}</bdi>,
  }))
  return (
    <>
      <p>{t('desk.pages.release.suggested')}</p>
      <FactList facts={facts} />
    </>
  )
}
