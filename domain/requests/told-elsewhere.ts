import type { FileEvents } from '../files/file-events'
import type { TaskEvents } from '../tasks/task-events'
import type { AccessEvents } from './access-events'
import type { IdentityEvents } from './identity-events'
import type { LatenessEvents } from './lateness-reasons'
import type { RecipientEvents } from './recipient-events'
import type { RetentionEvents } from './retention-events'
import type { TagEvents } from './tag-events'
import type { WrittenEvents } from './written-events'

/** The facts of a request that are written down with the noun they are about. */
export type ToldElsewhere = AccessEvents &
  FileEvents &
  IdentityEvents &
  LatenessEvents &
  RecipientEvents &
  RetentionEvents &
  TagEvents &
  TaskEvents &
  WrittenEvents
