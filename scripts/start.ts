import { refuseInsecureConfiguration } from '@/insecurities'
import { startServing } from './start/start-serving'

await startServing(refuseInsecureConfiguration())
