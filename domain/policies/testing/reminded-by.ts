import type { Day } from '../../calendar/days'
import type { Calendar } from '../../calendar/working-days'
import type { RemindedBy } from '../reminders'
import { usualReminders } from '../reminder-rule'

class EveryDay extends Set<Day> {
  override has(): boolean {
    return true
  }
}

/** A place where every day is worked. */
const alwaysOpen: Calendar = { holidays: new Set(), extraWorkdays: new EveryDay() }

/** The usual steps, where no step ever moves. */
export const usually: RemindedBy = { rule: usualReminders, calendar: alwaysOpen }
