import { refuseInsecureConfiguration } from '@/insecurities'
import { startWorker } from '@/worker'
import { startWorking } from './start/start-working'

await startWorking(refuseInsecureConfiguration(), startWorker)
