import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/messages/translator'

export function DeadSetupLink({ t }: { t: Translator }) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{t('setup.dead.title')}</h1>
      <p>{t('setup.dead.what')}</p>
      <p>
        <TextLink href="/desk">{t('setup.dead.signIn')}</TextLink>
      </p>
    </div>
  )
}
