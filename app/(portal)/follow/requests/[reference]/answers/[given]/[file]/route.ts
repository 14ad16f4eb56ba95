export { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } from '../../../answer/[file]/route'
