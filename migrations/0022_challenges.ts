import { type Kysely, sql } from 'kysely';

/** Challenges: needs published to the market, the answers under seal, and how several people judged them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // One row a challenge that is or was published; what it says is the first and only version of its record.
  `create table challenges (
    id uuid primary key references records (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    is_demonstration boolean not null,
    language text not null,
    title text collate norwegian not null,
    -- published, judged, concluded or withdrawn. Whether it is open is told by the clock of the database.
    state text not null check (state in ('published', 'judged', 'concluded', 'withdrawn')),
    answerers text[] not null,
    criteria jsonb not null,
    -- Shuffles the answers for each judge, and is kept with the result.
    seed bigint not null,
    opens_at timestamptz not null,
    questions_by timestamptz not null,
    answers_by timestamptz not null,
    judged_by timestamptz not null,
    published_at timestamptz not null,
    changed_at timestamptz not null,
    told_closed_at timestamptz,
    reminded_at timestamptz,
    judged_at timestamptz,
    concluded_at timestamptz,
    -- What the result was, as it is told to all: worked out once, when it was concluded.
    result jsonb,
    outcome_words text,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    initiative_id uuid references initiatives (id) on delete set null,
    check (opens_at <= questions_by and questions_by <= answers_by and answers_by <= judged_by),
    check ((state = 'concluded') = (concluded_at is not null)),
    check ((state = 'withdrawn') = (withdrawn_at is not null))
  )`,
  'create index challenges_public on challenges (answers_by, id) where not is_demonstration',
  'create index challenges_organisation on challenges (organisation_id, answers_by desc)',
  'create index challenges_initiative on challenges (initiative_id)',
  `create index challenges_to_close on challenges (answers_by) where state = 'published'`,
  // Whoever answers must be judged by what was published, in the time that was given. In a demonstration time passes
  // at a press.
  `create function keep_challenge_promises() returns trigger language plpgsql as $$
    begin
      if old.is_demonstration then return new; end if;
      if (new.criteria, new.seed, new.opens_at, new.published_at)
        is distinct from (old.criteria, old.seed, old.opens_at, old.published_at) then
        raise exception 'the criteria of a published challenge stay' using errcode = 'check_violation';
      end if;
      if new.answers_by is distinct from old.answers_by
        and (new.answers_by < old.answers_by or old.answers_by <= clock_timestamp()) then
        raise exception 'a deadline is only extended, and only before it is out' using errcode = 'check_violation';
      end if;
      if new.questions_by < old.questions_by or new.judged_by < old.judged_by then
        raise exception 'a deadline is only extended' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger challenges_keep_promises before update on challenges
    for each row execute function keep_challenge_promises()`,

  // What was said after the publication, shown to all beside what was said first.
  `create table challenge_amendments (
    id uuid primary key,
    challenge_id uuid not null references challenges (id) on delete cascade,
    at timestamptz not null,
    reason text not null,
    words text,
    answers_by timestamptz,
    made_by uuid references accounts (id) on delete set null
  )`,
  'create index challenge_amendments_challenge on challenge_amendments (challenge_id, at)',
  'create index challenge_amendments_made_by on challenge_amendments (made_by)',

  `create table challenge_questions (
    id uuid primary key,
    challenge_id uuid not null references challenges (id) on delete cascade,
    -- Who asked is told to nobody else, the body that answers included.
    organisation_id uuid references organisations (id),
    asked_by uuid references accounts (id) on delete set null,
    asked_at timestamptz not null,
    text text not null,
    answer text,
    answered_at timestamptz,
    answered_by uuid references accounts (id) on delete set null,
    check ((answer is null) = (answered_at is null))
  )`,
  'create index challenge_questions_challenge on challenge_questions (challenge_id, asked_at)',
  'create index challenge_questions_organisation on challenge_questions (organisation_id)',
  'create index challenge_questions_asked_by on challenge_questions (asked_by)',
  'create index challenge_questions_answered_by on challenge_questions (answered_by)',

  // What an organisation writes. Nothing here is read for the body that asks: that has the view below.
  `create table challenge_responses (
    id uuid primary key,
    challenge_id uuid not null references challenges (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    revision integer not null,
    draft jsonb not null,
    created_at timestamptz not null,
    saved_at timestamptz not null,
    saved_by uuid references accounts (id) on delete set null,
    -- Whether the name may be told to all when the challenge is concluded.
    agrees_to_name boolean not null default false,
    goes_on boolean,
    reasons jsonb
  )`,
  'create index challenge_responses_challenge on challenge_responses (challenge_id)',
  'create index challenge_responses_organisation on challenge_responses (organisation_id, saved_at desc)',
  'create index challenge_responses_saved_by on challenge_responses (saved_by)',
  `create table challenge_submissions (
    response_id uuid not null references challenge_responses (id) on delete cascade,
    version integer not null,
    body jsonb not null,
    -- Personal data: outside the body and its checksum, so that it can be forgotten.
    contact text,
    sha256 text not null,
    submitted_at timestamptz not null,
    submitted_by uuid references accounts (id) on delete set null,
    withdrawn_at timestamptz,
    primary key (response_id, version)
  )`,
  'create index challenge_submissions_submitted_by on challenge_submissions (submitted_by)',
  // The clock of the database decides, whatever the programs think: no answer comes, goes or changes after the deadline.
  `create function keep_challenge_deadline() returns trigger language plpgsql as $$
    declare
      challenge challenges;
    begin
      if tg_op = 'UPDATE' then
        if (new.response_id, new.version, new.body, new.sha256, new.submitted_at)
          is distinct from (old.response_id, old.version, old.body, old.sha256, old.submitted_at) then
          raise exception 'an answer that was handed in stays' using errcode = 'check_violation';
        end if;
        if new.withdrawn_at is not distinct from old.withdrawn_at then return new; end if;
      end if;
      select c.* into challenge from challenges c join challenge_responses r on r.challenge_id = c.id
        where r.id = new.response_id for share of c;
      if challenge.state <> 'published' or clock_timestamp() < challenge.opens_at
        or clock_timestamp() >= challenge.answers_by then
        raise exception 'the deadline for answers is out' using errcode = 'check_violation',
          constraint = 'challenge_deadline';
      end if;
      return new;
    end $$`,
  `create trigger challenge_submissions_keep_deadline before insert or update on challenge_submissions
    for each row execute function keep_challenge_deadline()`,
  // The seal. All that the body that asks reads of answers is read here: nothing before the deadline, nothing of what
  // was withdrawn, nothing of a challenge that was withdrawn.
  `create view opened_challenge_responses as
    select r.id, r.challenge_id, r.organisation_id, r.agrees_to_name, r.goes_on, r.reasons,
      s.body, s.contact, s.sha256, s.submitted_at
    from challenge_responses r
    join challenges c on c.id = r.challenge_id
    join lateral (
      select * from challenge_submissions one where one.response_id = r.id order by one.version desc limit 1
    ) s on s.withdrawn_at is null
    where c.state in ('published', 'judged', 'concluded') and c.answers_by <= clock_timestamp()`,

  `create table challenge_judges (
    id uuid primary key,
    challenge_id uuid not null references challenges (id) on delete cascade,
    account_id uuid references accounts (id) on delete set null,
    -- What they are in the organisation, as it is told to all. Names are told to the organisation alone.
    title text not null,
    named_at timestamptz not null,
    -- Declared before any answer is read; a conflict of interest takes the judge out of the whole.
    declared_at timestamptz,
    has_conflict boolean,
    conflict_words text,
    removed_at timestamptz,
    removed_reason text,
    handed_in_at timestamptz,
    unique (challenge_id, account_id),
    check ((declared_at is null) = (has_conflict is null))
  )`,
  'create index challenge_judges_account on challenge_judges (account_id)',
  // Round 1 is each judge's own; round 2 what they say after they have talked. Both are kept.
  `create table challenge_scores (
    judge_id uuid not null references challenge_judges (id) on delete cascade,
    response_id uuid not null references challenge_responses (id) on delete cascade,
    criterion smallint not null,
    round smallint not null check (round in (1, 2)),
    score smallint check (score between 1 and 5),
    reason text,
    at timestamptz not null,
    primary key (judge_id, response_id, criterion, round)
  )`,
  'create index challenge_scores_response on challenge_scores (response_id)',
  `create function keep_challenge_scores() returns trigger language plpgsql as $$
    begin
      if old.round = 1 and exists (select from challenge_judges where id = old.judge_id and handed_in_at is not null) then
        raise exception 'scores that were handed in stay' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger challenge_scores_stay before update on challenge_scores
    for each row execute function keep_challenge_scores()`,
];
