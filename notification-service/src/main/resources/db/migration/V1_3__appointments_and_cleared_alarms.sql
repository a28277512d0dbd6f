create table appointment (
    code          text not null
  , office        text not null
  , state         text not null
  , phone         text
  , user_id       text
  , name          text
  , category      text
  , language      text
  , slot_start    timestamptz
  , slot_end      timestamptz
  , arrive_by     timestamptz
  , moved_from    timestamptz
  , told_at       timestamptz
  , day_before_at timestamptz
  , morning_at    timestamptz
  , forget_at     timestamptz not null
  , constraint appointment_pk primary key (code)
  , constraint appointment_state_known check (state in ('OPEN', 'ARRIVED', 'EXPIRED', 'WITHDRAWN'))
  , constraint appointment_category_known check (category in ('ADULT', 'CHILD', 'TODDLER', 'ELDERLY'))
  , constraint appointment_language_known check (language in ('INDONESIAN', 'ENGLISH'))
  , constraint appointment_open_is_whole check (
        state <> 'OPEN'
     or (coalesce(phone, user_id) is not null and name is not null and category is not null
         and slot_start is not null and slot_end is not null and arrive_by is not null and told_at is not null))
  , constraint appointment_closed_is_nobodys check (
        state = 'OPEN'
     or (phone is null and user_id is null and name is null and language is null
         and day_before_at is null and morning_at is null))
  , constraint appointment_reminders_before_arrival check (greatest(day_before_at, morning_at) < arrive_by)
);
comment on table appointment is
    'A projection of open bookings, for reminders. One that is closed is kept without its person for a while, so that '
    'word of its issue that comes later does not open it.';
comment on column appointment.phone is 'Of the one who registered and is reminded. Personal, as user_id and name.';
comment on column appointment.name is 'For whom the place is.';
comment on column appointment.slot_start is 'Of an expired one: for which slot it expired; the office may move it afterwards.';
comment on column appointment.moved_from is 'From which slot the office moved it last, or null.';
comment on column appointment.told_at is 'When the person was told of this time: it was issued or moved.';
comment on column appointment.day_before_at is 'When the reminder of the day before is due; null where there is none, or it is done.';
comment on column appointment.morning_at is 'When the reminder of the day itself is due, likewise.';
comment on column appointment.forget_at is 'From then on the row is of no use.';

create index appointment_due_idx on appointment (least(day_before_at, morning_at))
 where least(day_before_at, morning_at) is not null;
create index appointment_forget_idx on appointment (forget_at);

alter table alarm
    add column cleared_by text
  , add constraint alarm_cleared_by_at_a_time check (cleared_by is null or cleared_at is not null);
comment on column alarm.cleared_by is 'The account of the member of staff who did, or null where the trouble ended by itself.';

create index outbound_message_failed_idx on outbound_message (office, changed_at desc, id desc) where state = 'FAILED';
comment on index outbound_message_failed_idx is 'For the list of people whom a message did not reach.';
