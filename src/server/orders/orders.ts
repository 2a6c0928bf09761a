export { get, wholeByIds } from './orders.read.ts'
