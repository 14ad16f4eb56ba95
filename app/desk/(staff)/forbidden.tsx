import { FaultPage } from '../_faults/fault-page'

export default function ForbiddenPage() {
  return <FaultPage kind="forbidden" />
}
