export { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } from '../../../answer/manifest/route'
