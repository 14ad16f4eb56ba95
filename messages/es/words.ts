import type { PublicWords } from '../en/words'
import calculator from './calculator.json'
import common from './common.json'
import deadlines from './deadlines.json'
import follow from './follow.json'
import form from './form.json'
import letters from './letters.json'
import problems from './problems.json'
import reminder from './reminder.json'

export const spanish: PublicWords = { calculator, common, deadlines, follow, form, letters, problems, reminder }
