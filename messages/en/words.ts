import calculator from './calculator.json'
import calendar from './calendar.json'
import common from './common.json'
import deadlines from './deadlines.json'
import desk from './desk.json'
import follow from './follow.json'
import form from './form.json'
import gallery from './gallery.json'
import letters from './letters.json'
import problems from './problems.json'
import reminder from './reminder.json'
import setup from './setup.json'

/** What people outside the organisation read, by area; other languages say all of it. */
export const publicWords = { calculator, common, deadlines, follow, form, letters, problems, reminder }

/** What a translation must hold; one with a gap does not compile. */
export type PublicWords = typeof publicWords

/** The words of every screen and letter, by area; those of staff are in English. */
export const english = { ...publicWords, calendar, desk, gallery, setup }

export type Messages = typeof english
