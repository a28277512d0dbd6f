package id.antrean.booking.history;

import java.util.List;

/**
 * What is added to the database for the length of a test: a copy of all that was ever put into the outbox, and a statement
 * that fails when it is told to.
 */
final class Instruments {

    private static final List<String> WRITTEN = List.of(
            "inbox",
            "sender",
            "slot",
            "booking",
            "booking_history",
            "request",
            "waiting",
            "waiting_place",
            "day_exception",
            "office_day",
            "closure",
            "outbox");

    private final Database database;

    Instruments(Database database) {
        this.database = database;
    }

    void add() {
        remove();
        database.query("""
                create table history_told (
                    seq bigint generated always as identity, event_id text not null, type text not null, data jsonb not null
                )
                """);
        database.query("""
                create function history_tell() returns trigger language plpgsql as $$
                begin
                    insert into history_told (event_id, type, data) select event_id, type, data::jsonb from new_rows order by id;
                    return null;
                end $$
                """);
        database.query("""
                create trigger history_tell after insert on outbox referencing new table as new_rows
                for each statement execute function history_tell()
                """);
        // A sequence goes on in a transaction that is rolled back too: the repetition does not fail again.
        database.query("create sequence history_statement minvalue -1000 start 1");
        database.query("create table history_crash (state text not null)");
        database.query("insert into history_crash values ('P0001')");
        database.query("""
                create function history_crash() returns trigger language plpgsql as $$
                begin
                    if nextval('history_statement') = 0 then
                        raise exception 'crash' using errcode = (select state from history_crash);
                    end if;
                    return null;
                end $$
                """);
        // Not for deletions: those of the outbox come at any time.
        WRITTEN.forEach(table -> database.query("""
                create trigger history_crash before insert or update on %s for each statement execute function history_crash()
                """.formatted(table)));
        // Other tests write bookings of which nothing was told.
        database.query("create view history_booking as select * from booking where office in ('HIA', 'HIB')");
        database.query("create view history_slot as select * from slot where office in ('HIA', 'HIB')");
        addFits();
    }

    /** Whether these people would get places on this day: those who are neither toddler nor elderly not the last ones. */
    private void addFits() {
        database.query("""
                create function history_fits(office_code text, day date, persons jsonb, at timestamptz) returns boolean
                language sql as $$
                    select room.places >= people.everybody and room.ordinary >= people.ordinary
                      from (
                            select coalesce(sum(greatest(free, 0)), 0) as places
                                 , coalesce(sum(greatest(free - greatest(priority - priority_taken, 0), 0)), 0) as ordinary
                              from slot
                              join office on office.code = slot.office
                             cross join lateral (select capacity - reserved - taken - held as free) as left_over
                             where slot.office = office_code and slot.date = day and closed_at is null
                               and starts_at - arrive_before >= at
                           ) as room
                     cross join (
                            select count(*) as everybody
                                 , count(*) filter (
                                       where extract(year from age(day, (person->>'birthDate')::date)) between 5 and 59
                                   ) as ordinary
                              from jsonb_array_elements(persons) as person
                           ) as people
                $$
                """);
    }

    /** From now on the statement after so many others fails, once, for this reason. */
    void crashAfter(int statements, String sqlState) {
        database.query("update history_crash set state = $1", sqlState);
        database.query("select setval('history_statement', $1, false)", (long) -statements);
    }

    /** Nothing fails any more; returns whether something had. */
    boolean disarm() {
        return database.query("""
                select before.last_value > 0 or before.last_value = 0 and before.is_called, setval('history_statement', 1)
                  from history_statement as before
                """).get(0).getBoolean(0);
    }

    void remove() {
        WRITTEN.forEach(table -> database.query("drop trigger if exists history_crash on " + table));
        database.query("drop trigger if exists history_tell on outbox");
        database.query("drop function if exists history_crash, history_tell, history_fits");
        database.query("drop view if exists history_booking, history_slot");
        database.query("drop table if exists history_told, history_crash");
        database.query("drop sequence if exists history_statement");
    }
}
