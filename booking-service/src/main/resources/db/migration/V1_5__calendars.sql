create table calendar (
    office     text not null
  , version    integer not null
  , content    jsonb not null
  , actor      text not null
  , reason     text not null
  , changed_at timestamptz not null
  , constraint calendar_pk primary key (office, version)
  , constraint calendar_office_fk foreign key (office) references office (code)
  , constraint calendar_version_positive check (version >= 1)
);
comment on table calendar is
    'Every version of an office''s weekly calendar; the highest counts. Its primary key is what refuses two changes of one version.';
comment on column calendar.content is 'Hours, slot length, capacity, priority and reserved places by weekday; horizon; policies.';
comment on column calendar.actor is 'An account of staff, or configuration.';

create table day_exception (
    id         bigint generated always as identity
  , office     text not null
  , date       date not null
  , version    integer not null
  , content    jsonb
  , actor      text not null
  , reason     text not null
  , changed_at timestamptz not null
  , constraint day_exception_pk primary key (id)
  , constraint day_exception_version_key unique (office, date, version)
  , constraint day_exception_office_fk foreign key (office) references office (code)
);
comment on table day_exception is
    'What is different on one day: every version; the highest counts. Null content means that the day is as usual again.';
comment on column day_exception.content is
    'What is other than on that weekday; "closure": true where it comes of a closure.';
create trigger calendar_is_never_changed before update or delete on calendar for each row execute function is_kept();
create trigger day_exception_is_never_changed
    before update or delete on day_exception
    for each row
execute function is_kept();

create table holiday_set (
    version     integer not null
  , source      text not null
  , actor       text not null
  , imported_at timestamptz not null
  , constraint holiday_set_pk primary key (version)
);
comment on table holiday_set is 'Versions of the national calendar: holidays and joint leave days (cuti bersama); the highest counts.';

create table holiday (
    version integer not null
  , date    date not null
  , name    text not null
  , kind    text not null
  , constraint holiday_pk primary key (version, date)
  , constraint holiday_version_fk foreign key (version) references holiday_set (version)
  , constraint holiday_kind_check check (kind in ('NATIONAL', 'JOINT_LEAVE'))
);
comment on table holiday is 'Days on which every office is closed unless its own exception for the day says otherwise.';

create table office_day (
    office          text not null
  , date            date not null
  , source          text not null
  , note            text
  , reserved_reason text
  , priority_reason text
  , actor           text not null
  , planned_at      timestamptz not null
  , constraint office_day_pk primary key (office, date)
  , constraint office_day_office_fk foreign key (office) references office (code)
  , constraint office_day_source_check check (source in ('WEEKLY', 'EXCEPTION', 'HOLIDAY', 'CLOSURE'))
);
comment on table office_day is 'Each day that was opened, open or closed: from what its slots follow, and why places are kept back.';
comment on column office_day.source is 'WEEKLY, EXCEPTION, HOLIDAY or CLOSURE.';
comment on column office_day.note is 'For people: the name of the holiday, the reason of the closure.';
comment on column office_day.actor is 'Who set it: an account of staff, or configuration. Not shown in public.';

create table closure (
    id          bigint generated always as identity
  , office      text not null
  , date        date not null
  , from_time   time
  , to_time     time
  , reason      text not null
  , state       text not null
  , actor       text not null
  , accepted_at timestamptz not null
  , done_at     timestamptz
  , moved       integer not null default 0
  , constraint closure_pk primary key (id)
  , constraint closure_office_fk foreign key (office) references office (code)
  , constraint closure_times_whole check ((from_time is null) = (to_time is null) and from_time < to_time)
  , constraint closure_state_check check (state in ('ACCEPTED', 'DONE'))
  , constraint closure_done_is_whole check ((state = 'DONE') = (done_at is not null))
);
comment on table closure is
    'Days, or parts of days, that were closed although people had bookings. ACCEPTED: no new places are given, the bookings are being moved; it is taken up again after an interruption.';
create index closure_office_idx on closure (office, id);
comment on index closure_office_idx is 'For the closures of an office.';
create index closure_unfinished_idx on closure (id) where state = 'ACCEPTED';
comment on index closure_unfinished_idx is 'For those that are to be taken up again.';
