export type { AdministrationContext } from './context.ts';
export { acceptInvitation, inviteMember } from './invitation-actions.ts';
export { administrationMergeMover } from './merge-movers.ts';
export { administrationPersonalData } from './personal-data.ts';
export { AdministrationSections } from './sections.tsx';
export type { StuckSource } from './stuck.ts';
