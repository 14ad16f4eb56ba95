import { t } from '../words'

/** The words of the preview of a letter, and of the button that keeps its words. */
export function wordingPreviewWords() {
  return {
    title: t('desk.templates.previewTitle'),
    note: t('desk.letters.previewNote'),
    to: t('desk.form.letterTo'),
    subject: t('desk.letters.parts.subject'),
    effects: t('desk.form.effectsTitle'),
    isLetter: false,
    show: t('desk.letters.preview'),
    again: t('desk.templates.previewAgain'),
    send: t('desk.letters.save'),
    working: t('desk.shell.working'),
  }
}
