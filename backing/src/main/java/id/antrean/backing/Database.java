package id.antrean.backing;

/**
 * How a service reaches its own database.
 *
 * @param name the database's name
 * @param username the role that owns it
 * @param password the role's password
 * @param jdbcUrl for JDBC, without credentials
 * @param reactiveUrl for the reactive client ({@code postgresql://host:port/name}), without credentials
 */
public record Database(String name, String username, String password, String jdbcUrl, String reactiveUrl) {

    static Database at(String host, int port, String name) {
        String address = "postgresql://%s:%d/%s".formatted(host, port, name);
        return new Database(name, name, name, "jdbc:" + address, address);
    }
}
