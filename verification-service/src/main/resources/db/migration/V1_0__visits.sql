create table visit (
    code          text not null
  , office        text not null
  , name          text not null
  , birth_date    date not null
  , category      text not null
  , date          date not null
  , slot_start    timestamptz not null
  , slot_end      timestamptz not null
  , arrive_by     timestamptz not null
  , utc_offset    integer not null
  , phone         text
  , user_id       text
  , language      text
  , state         text not null default 'ISSUED'
  , queue_number  integer
  , arrived_at    timestamptz
  , checked_in_by text
  , expired_at    timestamptz
  , constraint visit_pk primary key (code)
  , constraint visit_category_known check (category in ('ADULT', 'CHILD', 'TODDLER', 'ELDERLY'))
  , constraint visit_language_known check (language in ('INDONESIAN', 'ENGLISH'))
  , constraint visit_state_known check (state in ('ISSUED', 'ARRIVED', 'EXPIRED'))
  , constraint visit_slot_in_order check (arrive_by <= slot_start and slot_start < slot_end)
  , constraint visit_sender_known check (phone is not null or user_id is not null)
  , constraint visit_arrival_whole
        check (num_nulls(queue_number, arrived_at, checked_in_by) in (0, 3))
  , constraint visit_arrived_only_by_arrival
        check (case state when 'ARRIVED' then arrived_at is not null else arrived_at is null end)
  , constraint visit_arrived_in_time check (arrived_at <= slot_start)
  , constraint visit_expired_has_time check ((state = 'EXPIRED') = (expired_at is not null))
  , constraint visit_expired_after_start check (expired_at > slot_start)
  , constraint visit_queue_number_positive check (queue_number >= 1)
);
comment on table visit is
    'The booking as this service was told of it, and what became of it at the counter. A row is never deleted (R4).';
comment on column visit.date is 'The day of the visit where the office is.';
comment on column visit.utc_offset is
    'Seconds that the office''s clock is ahead of UTC at the slot: so a row needs no configuration to be understood.';
comment on column visit.queue_number is 'The place in the day''s order of arrivals, from 1.';
comment on column visit.checked_in_by is 'The account of the officer (R12).';
comment on constraint visit_arrived_in_time on visit is 'R5: whoever is not there by the slot''s start has lost the code.';
comment on constraint visit_arrived_only_by_arrival on visit is 'One row is either arrived or expired, never both.';

create unique index visit_queue_number_uq on visit (office, date, queue_number) where queue_number is not null;
comment on index visit_queue_number_uq is 'No two people have one number. The counter sees to it; this is the second wall.';

create index visit_due_idx on visit (slot_start) where state = 'ISSUED';
comment on index visit_due_idx is 'For the expiry, which looks every second: only open visits are in it.';

create function visit_is_kept() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a visit is never deleted (R4)'
        using errcode = 'restrict_violation', schema = tg_table_schema, table = tg_table_name, constraint = tg_name;
end
$$;
comment on function visit_is_kept is 'Refuses to remove visits (R4).';
create trigger visit_is_never_deleted
    before delete on visit
    for each row
execute function visit_is_kept();
create trigger visit_is_never_truncated
    before truncate on visit
    for each statement
execute function visit_is_kept();

create table queue_counter (
    office      text not null
  , date        date not null
  , last_number integer not null
  , constraint queue_counter_pk primary key (office, date)
  , constraint queue_counter_positive check (last_number >= 1)
);
comment on table queue_counter is
    'The last queue number given out at an office on a day. Its row stays locked until the arrival is committed.';
