import { randomUUID } from 'node:crypto'
import type { Problem } from '@/casework/errors'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-area'
import { problemTexts } from '../../../_server/problem-texts'
import type { Translator } from '@/messages/translator'

type Props = { t: Translator; reference: string; typed: string; problems: Problem[] }

/** Writes to the organisation; each form shown is one of its own, so that one sent twice counts once. */
export function MessageForm({ t, reference, typed, problems }: Props) {
  return (
    <div className="print:hidden">
      <Section title={t('follow.message.title')}>
        <form method="post" action={`/follow/requests/${reference}/message`} noValidate className="space-y-4">
          <input type="hidden" name="once" value={randomUUID()} />
          <TextArea
            name="message"
            label={t('follow.message.label')}
            hint={t('follow.message.hint')}
            problem={problemTexts(t, problems)['message']}
            rows={5}
            defaultValue={typed}
            autoComplete="off"
            dir="auto"
          />
          <Button>{t('follow.message.button')}</Button>
        </form>
      </Section>
    </div>
  )
}
