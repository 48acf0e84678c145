import type { Language } from '../../kernel/i18n/language.ts';
import type { Initiative } from '../initiatives/public.ts';
import type { Valuation } from './valuation/npv.ts';
import type { SensitivityReport } from './valuation/sensitivity.ts';
import type { KeptSimulation, Valued } from './valuations.ts';

/** What the page of a value is drawn from. */
export interface ValuePageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly initiative: Initiative;
  readonly made:
    | {
        readonly valued: Valued;
        readonly valuation: Valuation;
        readonly sensitivity: SensitivityReport;
        readonly simulation: KeptSimulation | undefined;
      }
    | undefined;
  readonly canWrite: boolean;
  readonly isDone: boolean;
  readonly typed: { readonly seed: string; readonly error?: string | undefined };
}
