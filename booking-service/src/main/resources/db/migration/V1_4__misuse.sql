create table signal (
    id              bigint generated always as identity
  , sender_id       bigint not null
  , kind            text not null
  , weight          numeric(6, 2) not null
  , cause           text not null
  , evidence        jsonb not null
  , at              timestamptz not null
  , annulled_at     timestamptz
  , annulled_by     text
  , annulled_reason text
  , constraint signal_pk primary key (id)
  , constraint signal_cause_key unique (sender_id, kind, cause)
  , constraint signal_sender_fk foreign key (sender_id) references sender (id)
  , constraint signal_kind_check check (kind in ('NO_SHOW', 'MANY_IDENTITIES', 'MANY_NUMBERS', 'FLOODING', 'SCRIPTED'
                                               , 'COUNTER_MISMATCH', 'BLOCKED_BY_OFFICE'))
  , constraint signal_weight_not_negative check (weight >= 0)
  , constraint signal_annulment_is_whole
        check ((annulled_at is null) = (annulled_by is null) and (annulled_at is null) = (annulled_reason is null))
);
comment on table signal is 'What speaks for the misuse of a number, with its evidence (R10). Never deleted; annulled instead.';
comment on column signal.cause is 'What it was found in: the same cause found again, as after a crash, is the same signal.';
comment on column signal.evidence is 'What was seen, without names, birth dates and numbers: hashes, counts, codes, times.';
create trigger signal_is_never_deleted before delete on signal for each row execute function is_kept();
create trigger signal_is_never_truncated before truncate on signal for each statement execute function is_kept();

create table standing_decision (
    id         bigint generated always as identity
  , sender_id  bigint not null
  , standing   text not null
  , until      timestamptz
  , score      numeric(10, 4) not null
  , evidence   jsonb not null
  , parameters jsonb not null
  , actor      text not null
  , reason     text
  , at         timestamptz not null
  , constraint standing_decision_pk primary key (id)
  , constraint standing_decision_sender_fk foreign key (sender_id) references sender (id)
  , constraint standing_decision_standing_check check (standing in ('CLEAR', 'FLAGGED', 'BLACKLISTED'))
  , constraint standing_decision_until_known check ((standing = 'CLEAR') = (until is null))
);
comment on table standing_decision is
    'Every decision on the standing of a number, with all that it was made of: it can be made again and must come out the same.';
comment on column standing_decision.evidence is 'The signals that counted, with their weights and times.';
comment on column standing_decision.parameters is 'Thresholds and half-life as they were.';
comment on column standing_decision.actor is 'An account of staff, or rules.';
create index standing_decision_sender_id_idx on standing_decision (sender_id, id);
comment on index standing_decision_sender_id_idx is 'For the latest decision on a number.';
create trigger standing_decision_is_never_deleted
    before delete on standing_decision
    for each row
execute function is_kept();
create trigger standing_decision_is_never_truncated
    before truncate on standing_decision
    for each statement
execute function is_kept();
create trigger standing_decision_is_never_changed
    before update on standing_decision
    for each row
execute function is_kept();

create table identity_attempt (
    sender_id bigint not null
  , person    text not null
  , own       boolean not null
  , likeness  bigint[] not null
  , first_at  timestamptz not null
  , last_at   timestamptz not null
  , constraint identity_attempt_pk primary key (sender_id, person)
  , constraint identity_attempt_sender_fk foreign key (sender_id) references sender (id)
);
comment on table identity_attempt is
    'Which people were tried from which number and refused for who they are: for signals only, kept for 30 days.';
comment on column identity_attempt.person is 'A keyed hash of name and birth date.';
comment on column identity_attempt.own is 'The person is known to belong to the number, but holds a booking from another.';
comment on column identity_attempt.likeness is
    'Keyed hashes of what a typing error leaves as it was: two attempts that share one are taken for one person.';
create index identity_attempt_person_idx on identity_attempt (person, last_at);
comment on index identity_attempt_person_idx is 'For one person from many numbers.';
create index identity_attempt_last_at_idx on identity_attempt (last_at);
comment on index identity_attempt_last_at_idx is 'For the removal of old rows.';

create table message_count (
    sender_id   bigint not null
  , window_from timestamptz not null
  , messages    integer not null
  , constraint message_count_pk primary key (sender_id, window_from)
  , constraint message_count_sender_fk foreign key (sender_id) references sender (id)
  , constraint message_count_positive check (messages >= 1)
);
comment on table message_count is 'How many messages a number sent in a stretch of time: for floods only, kept for a day.';
create index message_count_window_from_idx on message_count (window_from);
comment on index message_count_window_from_idx is 'For the removal of old rows.';

create index sender_standing_until_idx on sender (standing_until) where standing <> 'CLEAR';
comment on index sender_standing_until_idx is 'For the standings that lapse by time.';
