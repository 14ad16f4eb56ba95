/** The files of an answer before the newest. */
export { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } from '../../answer/route'
