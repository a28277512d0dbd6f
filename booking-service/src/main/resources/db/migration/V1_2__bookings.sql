create table booking (
    code            text not null
  , office          text not null
  , slot_id         bigint not null
  , registration_id text not null
  , group_id        text not null
  , sender_id       bigint not null
  , name            text not null
  , name_key        text not null
  , birth_date      date not null
  , phone           text
  , user_id         text
  , category        text not null
  , dependant       boolean not null
  , slot_start      timestamptz not null
  , arrive_by       timestamptz not null
  , state           text not null
  , issued_at       timestamptz not null
  , moved_at        timestamptz
  , closed_at       timestamptz
  , release_at      timestamptz
  , released_at     timestamptz
  , constraint booking_pk primary key (code)
  , constraint booking_registration_id_key unique (registration_id)
  , constraint booking_slot_fk foreign key (slot_id, office) references slot (id, office)
  , constraint booking_sender_fk foreign key (sender_id) references sender (id)
  , constraint booking_code_is_of_office check (code like office || '-%')
  , constraint booking_sender_is_known check (phone is not null or user_id is not null)
  , constraint booking_category_check check (category in ('ADULT', 'CHILD', 'TODDLER', 'ELDERLY'))
  , constraint booking_dependant_is_toddler_or_elderly check (not dependant or category in ('TODDLER', 'ELDERLY'))
  , constraint booking_state_check check (state in ('ISSUED', 'ARRIVED', 'EXPIRED', 'WITHDRAWN'))
  , constraint booking_closed_when_not_issued check ((state = 'ISSUED') = (closed_at is null))
  , constraint booking_release_is_of_withdrawn check (release_at is null or state = 'WITHDRAWN')
  , constraint booking_released_after_release_at check (released_at is null or release_at is not null)
);
comment on table booking is
    'Places granted. A row is never deleted (R4); it stays traceable to the number that registered it.';
comment on column booking.registration_id is 'The id of the event that asked for the place, with its number in the message.';
comment on column booking.group_id is 'The same for all bookings of one message: a family, moved together.';
comment on column booking.name_key is 'The name as it is compared, see PersonName.key.';
comment on column booking.phone is 'The number that registered, or null where WhatsApp told only the user id.';
comment on column booking.user_id is 'WhatsApp''s user id of the sender, or null where WhatsApp told only the number.';
comment on column booking.category is 'What the age on the day of the visit makes of the person.';
comment on column booking.dependant is 'A toddler or an elderly person registered from somebody else''s number (R2).';
comment on column booking.slot_start is 'From when the person is served, as it was last told to him or her.';
comment on column booking.arrive_by is 'When to be there at the latest (R6), as it was last told to the person.';
comment on column booking.state is
    'ISSUED is open. ARRIVED and EXPIRED are what the verification service told of the visit. WITHDRAWN was given back before it.';
comment on column booking.moved_at is 'When the office last moved it to another time; then its person may register anew instead.';
comment on column booking.closed_at is 'When the person arrived, the code became void, or it was withdrawn.';
comment on column booking.release_at is 'When the place of a withdrawn booking may be given to somebody else.';
comment on column booking.released_at is 'Since when the place is no longer counted.';

create unique index booking_one_open_per_person on booking (name_key, birth_date) where state = 'ISSUED';
comment on index booking_one_open_per_person is 'One open booking per person, at whatever office and from whatever number.';
create unique index booking_one_open_owner_per_sender on booking (sender_id) where state = 'ISSUED' and not dependant;
comment on index booking_one_open_owner_per_sender is 'A number has one owner, and he or she one open booking (R2).';
create index booking_open_sender_idx on booking (sender_id) where state = 'ISSUED';
comment on index booking_open_sender_idx is 'For the open bookings of a sender.';
create index booking_slot_id_idx on booking (slot_id);
comment on index booking_slot_id_idx is 'For the ledger of a day.';
create index booking_sender_id_idx on booking (sender_id, issued_at);
comment on index booking_sender_id_idx is 'For the history of a number.';
create index booking_to_release_idx on booking (release_at) where release_at is not null and released_at is null;
comment on index booking_to_release_idx is 'For the release of withdrawn places.';

create function booking_counts_places() returns trigger
    language plpgsql as
$$
begin
    -- One statement of its own for each kind of change: a transition table exists only where the event has it.
    if tg_op = 'INSERT' then
        update slot
           set taken          = slot.taken + granted.places
             , priority_taken = slot.priority_taken + granted.priority_places
          from (
                select slot_id
                     , count(*) as places
                     , count(*) filter (where category in ('TODDLER', 'ELDERLY')) as priority_places
                  from new_rows
                 where released_at is null
                 group by slot_id
               ) as granted
         where slot.id = granted.slot_id;
    else
        update slot
           set taken          = slot.taken + changed.places
             , priority_taken = slot.priority_taken + changed.priority_places
          from (
                select slot_id, sum(places) as places, sum(priority_places) as priority_places
                  from (
                        select slot_id, 1 as places, (category in ('TODDLER', 'ELDERLY'))::int as priority_places
                          from new_rows
                         where released_at is null
                         union all
                        select slot_id, -1, -(category in ('TODDLER', 'ELDERLY'))::int
                          from old_rows
                         where released_at is null
                       ) as moves
                 group by slot_id
                having sum(places) <> 0 or sum(priority_places) <> 0
               ) as changed
         where slot.id = changed.slot_id;
    end if;
    return null;
end
$$;
comment on function booking_counts_places is 'Counts places taken, moved and given back, all bookings of a statement at once.';
create trigger booking_takes_place
    after insert on booking
    referencing new table as new_rows
    for each statement
execute function booking_counts_places();
create trigger booking_changes_place
    after update on booking
    referencing old table as old_rows new table as new_rows
    for each statement
execute function booking_counts_places();

create function is_kept() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a row of % is never deleted (R4)', tg_table_name
        using errcode = 'restrict_violation', schema = tg_table_schema, table = tg_table_name, constraint = tg_name;
end
$$;
comment on function is_kept is 'Refuses to remove what must stay traceable (R4).';
create trigger booking_is_never_deleted before delete on booking for each row execute function is_kept();
create trigger booking_is_never_truncated before truncate on booking for each statement execute function is_kept();

create function booking_is_fixed() returns trigger
    language plpgsql as
$$
begin
    raise exception 'code, office, person and registration of a booking do not change'
        using errcode = 'restrict_violation', schema = tg_table_schema, table = tg_table_name, constraint = tg_name;
end
$$;
comment on function booking_is_fixed is
    'Refuses to give a booking another code, person or origin: the code was told to somebody (R14: no reselling).';
create trigger booking_stays_as_issued
    before update of code, office, registration_id, group_id, name, name_key, birth_date on booking
    for each row
    when ((old.code, old.office, old.registration_id, old.group_id, old.name, old.name_key, old.birth_date)
          is distinct from
          (new.code, new.office, new.registration_id, new.group_id, new.name, new.name_key, new.birth_date))
execute function booking_is_fixed();

create table booking_history (
    id         bigint generated always as identity
  , code       text not null
  , event      text not null
  , slot_id    bigint not null
  , slot_start timestamptz not null
  , actor      text not null
  , reason     text
  , at         timestamptz not null
  , constraint booking_history_pk primary key (id)
  , constraint booking_history_booking_fk foreign key (code) references booking (code)
  , constraint booking_history_event_check
        check (event in ('ISSUED', 'MOVED', 'ARRIVED', 'EXPIRED', 'WITHDRAWN', 'RELEASED', 'REOPENED'))
);
comment on table booking_history is
    'Everything that ever happened to a booking, written by trigger so that nothing is left out, and never deleted (R4).';
comment on column booking_history.actor is
    'Who: an account of staff, or the part of the system, as set by the transaction in antrean.actor.';
comment on column booking_history.reason is 'Why, as set by the transaction in antrean.reason.';
create index booking_history_code_idx on booking_history (code);
comment on index booking_history_code_idx is 'For the history of a booking.';

create function booking_is_remembered() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into booking_history (code, event, slot_id, slot_start, actor, reason, at)
        select code, 'ISSUED', slot_id, slot_start
             , coalesce(nullif(current_setting('antrean.actor', true), ''), 'booking-service')
             , nullif(current_setting('antrean.reason', true), ''), issued_at
          from new_rows;
    else
        insert into booking_history (code, event, slot_id, slot_start, actor, reason, at)
        select new_row.code, change.event, new_row.slot_id, new_row.slot_start
             , coalesce(nullif(current_setting('antrean.actor', true), ''), 'booking-service')
             , nullif(current_setting('antrean.reason', true), ''), change.at
          from new_rows as new_row
          join old_rows as old_row on old_row.code = new_row.code
         cross join lateral (
               select 'REOPENED' as event, new_row.moved_at as at
                where old_row.state <> 'ISSUED' and new_row.state = 'ISSUED'
                union all
               select 'MOVED', new_row.moved_at where old_row.slot_id <> new_row.slot_id
                union all
               select new_row.state, new_row.closed_at
                where old_row.state = 'ISSUED' and new_row.state <> 'ISSUED'
                union all
               select 'RELEASED', new_row.released_at
                where old_row.released_at is null and new_row.released_at is not null
               ) as change;
    end if;
    return null;
end
$$;
comment on function booking_is_remembered is 'Writes the history of bookings.';
create trigger booking_issue_is_remembered
    after insert on booking
    referencing new table as new_rows
    for each statement
execute function booking_is_remembered();
create trigger booking_change_is_remembered
    after update on booking
    referencing old table as old_rows new table as new_rows
    for each statement
execute function booking_is_remembered();
create trigger booking_history_is_never_deleted before delete on booking_history for each row execute function is_kept();
create trigger booking_history_is_never_truncated
    before truncate on booking_history
    for each statement
execute function is_kept();
create trigger booking_history_is_never_changed before update on booking_history for each row execute function is_kept();
