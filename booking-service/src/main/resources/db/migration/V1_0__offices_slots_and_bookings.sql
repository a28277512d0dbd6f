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
comment on column office.horizon_days is 'For how many days ahead places are given out.';

create table slot (
    id        bigint generated always as identity
  , office    text not null
  , date      date not null
  , starts_at timestamptz not null
  , ends_at   timestamptz not null
  , capacity  integer not null
  , taken     integer not null default 0
  , constraint slot_pk primary key (id)
  , constraint slot_office_starts_at_key unique (office, starts_at)
  , constraint slot_id_office_key unique (id, office)
  , constraint slot_office_fk foreign key (office) references office (code)
  , constraint slot_ends_after_start check (ends_at > starts_at)
  , constraint slot_taken_within_capacity check (taken between 0 and capacity)
) with (fillfactor = 70);
comment on table slot is
    'Intervals at an office, each for so many people (R11). A day is opened whole and keeps its slots when opening hours change.';
comment on column slot.date is 'The day in the office''s zone.';
comment on column slot.taken is
    'How many places were given out. Written by the trigger booking_takes_place only, never by the service.';
comment on constraint slot_id_office_key on slot is 'For the bookings'' foreign key, which holds their office to that of the slot.';
comment on constraint slot_taken_within_capacity on slot is
    'The last word on capacity: the database refuses the place too many, whatever the service decided.';
create index slot_office_date_idx on slot (office, date);
comment on index slot_office_date_idx is
    'For the slots of a day. It leaves out taken, so that counting a place does not write to any index.';

create table booking (
    code            text not null
  , office          text not null
  , slot_id         bigint not null
  , registration_id text not null
  , name            text not null
  , name_key        text not null
  , birth_date      date not null
  , phone           text
  , user_id         text
  , category        text not null
  , slot_start      timestamptz not null
  , arrive_by       timestamptz not null
  , state           text not null
  , issued_at       timestamptz not null
  , closed_at       timestamptz
  , constraint booking_pk primary key (code)
  , constraint booking_registration_id_key unique (registration_id)
  , constraint booking_slot_fk foreign key (slot_id, office) references slot (id, office)
  , constraint booking_code_is_of_office check (code like office || '-%')
  , constraint booking_sender_is_known check (phone is not null or user_id is not null)
  , constraint booking_category_check check (category in ('ADULT', 'CHILD', 'TODDLER', 'ELDERLY'))
  , constraint booking_state_check check (state in ('ISSUED', 'ARRIVED', 'EXPIRED'))
  , constraint booking_closed_when_not_issued check ((state = 'ISSUED') = (closed_at is null))
);
comment on table booking is
    'Places granted. A row is never deleted (R4); it stays traceable to the number that registered it.';
comment on column booking.registration_id is 'The id of the event that asked for the place.';
comment on column booking.name_key is 'The name as it is compared: capital letters, no accents, no punctuation.';
comment on column booking.phone is 'The number that registered, or null where WhatsApp told only the user id.';
comment on column booking.user_id is 'WhatsApp''s user id of the sender, or null where WhatsApp told only the number.';
comment on column booking.category is 'What the age on the day of the visit makes of the person.';
comment on column booking.slot_start is 'From when the person is served, as it was told to him or her.';
comment on column booking.arrive_by is 'When to be there at the latest (R6), as it was told to the person.';
comment on column booking.state is
    'ISSUED is open. ARRIVED and EXPIRED are what the verification service told of the visit, and final here.';
comment on column booking.closed_at is 'When the person arrived or the code became void.';

create unique index booking_one_open_per_person on booking (name_key, birth_date) where state = 'ISSUED';
comment on index booking_one_open_per_person is 'One open booking per person, at whatever office and from whatever number.';
create index booking_open_phone_idx on booking (phone) where state = 'ISSUED' and phone is not null;
comment on index booking_open_phone_idx is 'For the open bookings of a sender who writes again.';
create index booking_open_user_id_idx on booking (user_id) where state = 'ISSUED' and user_id is not null;
comment on index booking_open_user_id_idx is 'For the open bookings of a sender who writes again.';
create index booking_slot_id_idx on booking (slot_id);
comment on index booking_slot_id_idx is 'For the ledger of a day.';

create function booking_takes_place() returns trigger
    language plpgsql as
$$
begin
    update slot
       set taken = slot.taken + granted.places
      from (select slot_id, count(*) as places from granted_bookings group by slot_id) as granted
     where slot.id = granted.slot_id;
    return null;
end
$$;
comment on function booking_takes_place is 'Counts the places of new bookings, all bookings of a statement at once.';
create trigger booking_takes_place
    after insert on booking
    referencing new table as granted_bookings
    for each statement
execute function booking_takes_place();

create function booking_is_kept() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a booking is never deleted (R4)'
        using errcode = 'restrict_violation', schema = tg_table_schema, table = tg_table_name, constraint = tg_name;
end
$$;
comment on function booking_is_kept is 'Refuses to remove bookings (R4).';
create trigger booking_is_never_deleted
    before delete on booking
    for each row
execute function booking_is_kept();
create trigger booking_is_never_truncated
    before truncate on booking
    for each statement
execute function booking_is_kept();

create function booking_is_fixed() returns trigger
    language plpgsql as
$$
begin
    raise exception 'code, place and registration of a booking do not change'
        using errcode = 'restrict_violation', schema = tg_table_schema, table = tg_table_name, constraint = tg_name;
end
$$;
comment on function booking_is_fixed is
    'Refuses to give a booking another code, place or origin: the code was told to somebody, and the place is counted.';
create trigger booking_stays_as_issued
    before update of code, office, slot_id, registration_id on booking
    for each row
    when ((old.code, old.office, old.slot_id, old.registration_id)
          is distinct from (new.code, new.office, new.slot_id, new.registration_id))
execute function booking_is_fixed();

create view day_ledger as
select slot.office
     , slot.date
     , sum(slot.capacity) as opened
     , sum(of_slot.booked)::bigint as booked
     , sum(of_slot.voided)::bigint as voided
  from slot
 cross join lateral (
       select count(*) filter (where state in ('ISSUED', 'ARRIVED')) as booked
            , count(*) filter (where state = 'EXPIRED') as voided
         from booking
        where booking.slot_id = slot.id
       ) as of_slot
 group by slot.office, slot.date;
comment on view day_ledger is
    'Numbers of a day, for everybody to see; counted from the bookings themselves, so that they prove slot.taken.';
