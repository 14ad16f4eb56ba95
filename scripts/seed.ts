import { randomBytes } from 'node:crypto'
import { environment } from '@/env'
import { migrate } from '@/db/migrate'
import { closeHouse, openHouse } from '@/house'
import { keepDemoFile } from './demo/demo-file'
import { staff, type StaffName } from './seed/cast'
import { changeRule } from './seed/change-rule'
import { setUpNorthwind } from './seed/organisation'
import { furnishPolicies } from './seed/policies/furnish'
import { scenariosInOrder } from './seed/scenarios/all'
import { enrol } from './seed/sign-ins'
import { Stage } from './seed/stage'

const settings = environment()
const password = randomBytes(15).toString('base64url')

await migrate({ folder: settings.DATABASE_FOLDER })
const house = await openHouse(settings)
const organisation = await setUpNorthwind(house, password)
await furnishPolicies(house.db, { userId: organisation.userIds.maeve })
const stage = await Stage.open(house, organisation)

const played = []
for (const { name, says, daysAgo, play } of scenariosInOrder(stage)) {
  const { reference } = await play(stage, daysAgo)
  played.push({ name, says, reference })
}
await changeRule(stage)
const signIns = []
for (const [name, { email, role }] of Object.entries(staff)) {
  const secret = await enrol(house, organisation.userIds[name as StaffName], email, password)
  signIns.push({ email, role, password, secret })
}
keepDemoFile({ signIns, scenarios: played })
await closeHouse()
console.log(`${played.length} requests, ${signIns.length} members of staff`)
process.exit(0)
