create table office (
    code               text not null
  , name               text not null
  , display_number     text not null
  , zone               text not null
  , address            text not null
  , arrive_before      interval not null
  , horizon_days       integer not null
  , constraint office_pk primary key (code)
  , constraint office_code_is_three_letters check (code ~ '^[A-Z]{3}$')
  , constraint office_arrive_before_not_negative check (arrive_before >= interval '0')
  , constraint office_horizon_days_not_negative check (horizon_days >= 0)
);
comment on table office is
    'Immigration offices as configured when the service last opened days. One that is no longer configured stays, for its bookings.';
comment on column office.arrive_before is 'How long before the slot people have to be there (R6).';
comment on column office.horizon_days is 'For how many days ahead places are given out, by the calendar that counts.';

create table slot (
    id             bigint generated always as identity
  , office         text not null
  , date           date not null
  , starts_at      timestamptz not null
  , ends_at        timestamptz not null
  , capacity       integer not null
  , reserved       integer not null default 0
  , priority       integer not null default 0
  , taken          integer not null default 0
  , priority_taken integer not null default 0
  , held           integer not null default 0
  , closed_at      timestamptz
  , constraint slot_pk primary key (id)
  , constraint slot_office_starts_at_key unique (office, starts_at)
  , constraint slot_id_office_key unique (id, office)
  , constraint slot_office_fk foreign key (office) references office (code)
  , constraint slot_ends_after_start check (ends_at > starts_at)
  , constraint slot_quotas_not_negative check (reserved >= 0 and priority >= 0 and held >= 0)
  , constraint slot_priority_taken_is_of_taken check (priority_taken between 0 and taken)
  , constraint slot_taken_within_capacity check (taken >= 0 and taken + held + reserved <= capacity)
) with (fillfactor = 70);
comment on table slot is 'Intervals at an office, each for so many people (R11).';
comment on column slot.date is 'The day in the office''s zone.';
comment on column slot.reserved is 'Places that the office keeps back; not given out over WhatsApp.';
comment on column slot.priority is 'The last so many places are for toddlers and elderly people only.';
comment on column slot.taken is
    'How many places are given to bookings. Written by the triggers on booking only, never by the service.';
comment on column slot.priority_taken is 'How many of them to toddlers and elderly people; by the same triggers.';
comment on column slot.held is
    'How many places are kept for offers to people of the waiting list. Written by the trigger on waiting_place only.';
comment on column slot.closed_at is 'Since when no more places are given here: the office is closed then, or its hours changed.';
comment on constraint slot_id_office_key on slot is 'For the bookings'' foreign key, which holds their office to that of the slot.';
comment on constraint slot_taken_within_capacity on slot is
    'The last word on capacity: the database refuses the place too many, whatever the service decided.';
create index slot_office_date_idx on slot (office, date);
comment on index slot_office_date_idx is
    'For the slots of a day. It leaves out taken, so that counting a place does not write to any index.';
