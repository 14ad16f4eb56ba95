import type { Problem } from '@/casework/errors'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { Translator } from '@/messages/translator'
import { problemTexts } from '../../../_server/problem-texts'

/** The field for a code that came by telephone, letter or e-mail, sent to `action`. */
export function CodeForm({ t, action, problems }: { t: Translator; action: string; problems: readonly Problem[] }) {
  return (
    <form method="post" action={action} noValidate className="space-y-6">
      <TextInput
        name="code"
        label={t('follow.code.code')}
        hint={t('follow.collect.codeHint')}
        problem={problemTexts(t, [...problems])['code']}
        width="sm:w-48"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
      />
      <Button>{t('follow.code.button')}</Button>
    </form>
  )
}
