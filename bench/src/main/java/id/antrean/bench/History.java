package id.antrean.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Bookings of the past two years, with their senders and history, put into the booking service's database. */
final class History {

    private static final String SLOTS = """
            insert into slot (office, date, starts_at, ends_at, capacity)
            select 'BGR', day, day + interval '1 hour', day + interval '2 hours', 5000
              from generate_series(current_date - 730, current_date - 1, interval '1 day') as day
            on conflict do nothing
            """;

    private static final String SENDERS = """
            insert into sender (phone, first_seen_at, last_seen_at)
            select '+6299' || lpad(number::text, 9, '0'), now(), now()
              from generate_series(?::int, ?::int) as number
            """;

    /** One in ten is still open, as where people book a month ahead. */
    private static final String BOOKINGS = """
            insert into booking (code, office, slot_id, registration_id, group_id, sender_id, name, name_key, birth_date
                               , phone, category, dependant, slot_start, arrive_by, state, issued_at, closed_at)
            select 'BGR-' || lpad(number::text, 9, '0'), 'BGR', past.id, 'past-' || number, 'past-' || number, sender.id
                 , 'Masa Lalu', 'MASA LALU ' || number, date '1950-01-01' + number % 20000
                 , sender.phone, 'ADULT', false, past.starts_at, past.starts_at
                 , case when number % 10 = 0 then 'ISSUED' else 'ARRIVED' end, past.starts_at - interval '7 days'
                 , case when number % 10 = 0 then null else past.starts_at end
              from generate_series(?::int, ?::int) as number
              join sender on sender.phone = '+6299' || lpad(number::text, 9, '0')
              join (
                    select id, starts_at, row_number() over (order by id) - 1 as position
                      from slot
                     where capacity = 5000
                   ) as past on past.position = number % 700
            """;

    private static final int CHUNK = 50_000;

    private History() {}

    /** Adds bookings until so many are stored. */
    static void fill(Connection connection, int stored) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SLOTS);
        }
        int from = past(connection);
        int missing = Math.max(0, stored - size(connection));
        for (int done = 0; done < missing; done += CHUNK) {
            int first = from + done + 1;
            int last = from + Math.min(done + CHUNK, missing);
            execute(connection, SENDERS, first, last);
            execute(connection, BOOKINGS, first, last);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static void execute(Connection connection, String sql, int first, int last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, first);
            statement.setInt(2, last);
            statement.execute();
        }
    }

    private static int past(Connection connection) throws SQLException {
        return number(connection, "select count(*) from booking where registration_id like 'past-%'");
    }

    /** How many bookings are stored. */
    static int size(Connection connection) throws SQLException {
        return number(connection, "select count(*) from booking");
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}
