import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { controllersOf } from './controllers'
import { lastTick, unsentLetters } from './desk-health'
import { inOneStatement } from '../in-one-statement'
import { mailboxFaults } from './mailbox-faults'
import { colleaguesOf } from './members'
import { momentOf } from './now'
import { daysAt } from './queue-tabs'
import { redatingsToReview } from './redatings'
import { savedViewsOf } from './saved-views'
import { unansweredStillHere } from './still-here'
import { tagsOf } from './tags'
import { teamsOfActor } from './teams'

/**
 * What nobody at the desk must overlook, on whatever page: letters that do not leave, mailboxes that cannot be read, when the
 * worker last did its work (null where nothing has ever run), whether a leap of the clock holds reminders back, why the way to the mail server is stopped, the database's clock,
 * re-datings that wait to be reviewed, and where nobody says that somebody is here.
 */
export type DeskHealth = Awaited<ReturnType<typeof readDeskHealth>>

export async function readDeskHealth(db: Database, actor: Actor, lateMinutes: number) {
  const reads = () => healthReads(db, actor, lateMinutes)
  return healthFrom(await inOneStatement(db, JSON.stringify(['health', actor, lateMinutes]), reads))
}

/** The same, and what a list of requests is shown with: where this actor works and with whom, and what they call things. */
export async function readAroundList(db: Database, actor: Actor, lateMinutes: number) {
  const found = await inOneStatement(db, JSON.stringify(['list', actor, lateMinutes]), () => ({
    ...healthReads(db, actor, lateMinutes),
    controllers: controllersOf(db, actor),
    members: colleaguesOf(db, actor),
    teams: teamsOfActor(db, actor),
    tags: tagsOf(db, actor),
    views: savedViewsOf(db, actor),
    moments: momentOf(db),
  }))
  const { controllers, members, teams, tags, views, moments } = found
  const [moment] = moments
  if (!moment) throw new Error('The database did not tell the time')
  const days = daysAt(controllers, moment.now)
  return { health: healthFrom(found), controllers, members, teams, tags, views, now: moment.now, days }
}

function healthReads(db: Database, actor: Actor, lateMinutes: number) {
  return {
    letters: unsentLetters(db, actor, lateMinutes),
    ticks: lastTick(db),
    mailboxes: mailboxFaults(db, actor),
    reviews: redatingsToReview(db, actor),
    absent: unansweredStillHere(db, actor),
  }
}

type Health = { [Name in keyof ReturnType<typeof healthReads>]: Awaited<ReturnType<typeof healthReads>[Name]> }

function healthFrom({ letters: [unsent], ticks: [tick], mailboxes, reviews, absent }: Health) {
  if (!tick) throw new Error('The database did not tell the time')
  const { minutes: minutesSinceTick, mailMinutes: minutesSinceMail, mailFault, databaseMs } = tick
  const heldByClock = tick.heldByClock ?? false
  const counted = { stuck: unsent?.stuck ?? 0, failed: unsent?.failed ?? 0, refused: unsent?.refused ?? 0 }
  return {
    ...counted,
    minutesSinceTick,
    minutesSinceMail,
    mailFault,
    heldByClock,
    databaseMs,
    mailboxes,
    reviews,
    absent,
  }
}
