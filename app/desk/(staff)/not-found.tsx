import { FaultPage } from '../_faults/fault-page'

export default function NotFoundPage() {
  return <FaultPage kind="notFound" />
}
