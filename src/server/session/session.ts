export { anonymous, authenticate, contextOfUser, hashOf, localeOf, system } from './session.callers.ts'
