create table request (
    token      text not null
  , office     text not null
  , sender_id  bigint not null
  , visit_date date not null
  , persons    jsonb not null
  , created_at timestamptz not null
  , constraint request_pk primary key (token)
  , constraint request_office_fk foreign key (office) references office (code)
  , constraint request_sender_fk foreign key (sender_id) references sender (id)
);
comment on table request is
    'Registrations that were refused and may be taken up again by a tap: the ids of the choices name a row and hold nothing personal.';
comment on column request.persons is 'For whom, in the order of the message: [{"name": "…", "birthDate": "…"}].';
create index request_created_at_idx on request (created_at);
comment on index request_created_at_idx is 'For the removal of old rows.';
create index request_sender_id_idx on request (sender_id);
comment on index request_sender_id_idx is 'For a sender that turns out to be another.';

create table waiting (
    id         bigint generated always as identity
  , token      text not null
  , office     text not null
  , date       date not null
  , sender_id  bigint not null
  , persons    jsonb not null
  , places     integer not null
  , state      text not null
  , joined_at  timestamptz not null
  , offered_at timestamptz
  , kept_until timestamptz
  , closed_at  timestamptz
  , constraint waiting_pk primary key (id)
  , constraint waiting_token_key unique (token)
  , constraint waiting_office_fk foreign key (office) references office (code)
  , constraint waiting_sender_fk foreign key (sender_id) references sender (id)
  , constraint waiting_places_positive check (places >= 1)
  , constraint waiting_state_check check (state in ('WAITING', 'OFFERED', 'TAKEN', 'LEFT', 'LAPSED', 'OVER'))
  , constraint waiting_offer_is_whole check ((offered_at is null) = (kept_until is null))
  , constraint waiting_offered_is_kept check (state <> 'OFFERED' or kept_until is not null)
  , constraint waiting_closed_when_over check ((state in ('WAITING', 'OFFERED')) = (closed_at is null))
);
comment on table waiting is
    'The waiting list of full days, in the order of id. TAKEN became bookings, LAPSED let the offer pass, LEFT gave up, OVER: the day came.';
create unique index waiting_once_per_sender_and_day
    on waiting (sender_id, office, date) where state in ('WAITING', 'OFFERED');
comment on index waiting_once_per_sender_and_day is 'One place on the list of a day for a number.';
create index waiting_open_idx on waiting (office, date, id) where state in ('WAITING', 'OFFERED');
comment on index waiting_open_idx is 'For the next in the list.';
create index waiting_sender_id_idx on waiting (sender_id);
comment on index waiting_sender_id_idx is 'For a sender that turns out to be another.';

create table waiting_place (
    waiting_id bigint not null
  , slot_id    bigint not null
  , places     integer not null
  , constraint waiting_place_pk primary key (waiting_id, slot_id)
  , constraint waiting_place_waiting_fk foreign key (waiting_id) references waiting (id)
  , constraint waiting_place_slot_fk foreign key (slot_id) references slot (id)
  , constraint waiting_place_positive check (places >= 1)
);
comment on table waiting_place is 'The places that are kept for an offer; a row goes when they are taken or given up.';

create function waiting_holds_place() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        update slot set held = slot.held + kept.places
          from (select slot_id, sum(places) as places from new_rows group by slot_id) as kept
         where slot.id = kept.slot_id;
    else
        update slot set held = slot.held - kept.places
          from (select slot_id, sum(places) as places from old_rows group by slot_id) as kept
         where slot.id = kept.slot_id;
    end if;
    return null;
end
$$;
comment on function waiting_holds_place is 'Counts the places that are kept for offers.';
create trigger waiting_place_is_held
    after insert on waiting_place
    referencing new table as new_rows
    for each statement
execute function waiting_holds_place();
create trigger waiting_place_is_freed
    after delete on waiting_place
    referencing old table as old_rows
    for each statement
execute function waiting_holds_place();
