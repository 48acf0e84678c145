import type { Language } from '../../kernel/i18n/language.ts';
import type { Person } from '../../kernel/identity/actor.ts';
import type { MyPageView } from './my-page-view.ts';

/** What My page is made from. */
export interface MyPageProps extends MyPageView {
  readonly language: Language;
  readonly person: Person;
  readonly token: string | undefined;
  readonly currentSession: string | undefined;
  readonly sendsMail: boolean;
  readonly done: 'saved' | 'ended' | 'othersEnded' | 'stopped' | undefined;
}
