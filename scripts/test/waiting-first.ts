import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They wait for the clock of a queue or for a killed server, longest first: begun last, they would be waited for alone. */
const waiting = ['db/queue.postgres.test.ts', 'db/queue.db.test.ts', 'db/server.postgres.test.ts']

/** The order of vitest, but for the files that wait. */
export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted].sort((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = waiting.findIndex((name) => moduleId.endsWith(name))
  return place === -1 ? waiting.length : place
}
