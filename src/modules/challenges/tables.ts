import type { ColumnType, Generated } from 'kysely';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends ChallengeTables {}
}

/** JSON that is written as text. */
type Json = ColumnType<unknown, string, string>;

export interface ChallengeTables {
  challenges: {
    id: string;
    organisation_id: string;
    is_demonstration: boolean;
    language: string;
    title: string;
    state: string;
    answerers: string[];
    criteria: ColumnType<unknown, string, never>;
    /** A bigint, read as text. */
    seed: ColumnType<string, number, never>;
    opens_at: Date;
    questions_by: Date;
    answers_by: Date;
    judged_by: Date;
    published_at: Date;
    changed_at: Date;
    told_closed_at: Date | null;
    reminded_at: Date | null;
    judged_at: Date | null;
    concluded_at: Date | null;
    result: ColumnType<unknown, string | null, string | null>;
    outcome_words: string | null;
    withdrawn_at: Date | null;
    withdrawn_reason: string | null;
    initiative_id: string | null;
  };
  challenge_amendments: {
    id: string;
    challenge_id: string;
    at: Date;
    reason: string;
    words: string | null;
    answers_by: Date | null;
    made_by: string | null;
  };
  challenge_questions: {
    id: string;
    challenge_id: string;
    organisation_id: string | null;
    asked_by: string | null;
    asked_at: Date;
    text: string;
    answer: string | null;
    answered_at: Date | null;
    answered_by: string | null;
  };
  challenge_responses: {
    id: string;
    challenge_id: string;
    organisation_id: string;
    revision: number;
    draft: Json;
    created_at: Date;
    saved_at: Date;
    saved_by: string | null;
    agrees_to_name: Generated<boolean>;
    goes_on: boolean | null;
    reasons: ColumnType<unknown, string | null, string | null>;
  };
  challenge_submissions: {
    response_id: string;
    version: number;
    body: ColumnType<unknown, string, never>;
    contact: string | null;
    sha256: string;
    submitted_at: Date;
    submitted_by: string | null;
    withdrawn_at: Date | null;
  };
  /** A view: what of the answers may be read for the body that asks. */
  opened_challenge_responses: {
    id: string;
    challenge_id: string;
    organisation_id: string;
    agrees_to_name: boolean;
    goes_on: boolean | null;
    reasons: unknown;
    body: unknown;
    contact: string | null;
    sha256: string;
    submitted_at: Date;
  };
  challenge_judges: {
    id: string;
    challenge_id: string;
    account_id: string | null;
    title: string;
    named_at: Date;
    declared_at: Date | null;
    has_conflict: boolean | null;
    conflict_words: string | null;
    removed_at: Date | null;
    removed_reason: string | null;
    handed_in_at: Date | null;
  };
  challenge_scores: {
    judge_id: string;
    response_id: string;
    criterion: number;
    round: number;
    score: number | null;
    reason: string | null;
    at: Date;
  };
}
