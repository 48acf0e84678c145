export { loadDemonstration } from './load.ts';
export {
  forgetServer,
  markForDemonstration,
  noteServer,
  requireDemonstrable,
  requireReal,
  standingOf,
} from './purpose.ts';
export { clearDatabase, removeDataDirectory, stopServer } from './remove.ts';
