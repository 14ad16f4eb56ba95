import { t } from '../words'

/** The words of the preview of a template, and of the button that keeps it. */
export function templatePreviewWords() {
  return {
    title: t('desk.templates.previewTitle'),
    note: t('desk.templates.previewNote'),
    to: t('desk.form.letterTo'),
    subject: t('desk.templates.name'),
    effects: t('desk.form.effectsTitle'),
    isLetter: false,
    show: t('desk.templates.preview'),
    again: t('desk.templates.previewAgain'),
    send: t('desk.templates.save'),
    working: t('desk.shell.working'),
  }
}
