package id.antrean.acceptance;

import static io.restassured.RestAssured.given;

import java.net.URI;

/** What a service tells of itself to Prometheus. */
final class Metrics {

    private final URI service;

    Metrics(URI service) {
        this.service = service;
    }

    /** The sum of a metric's values, whatever their labels; {@code NaN} where one is, or where there is none. */
    double sum(String metric) {
        String all = given().baseUri(service.toString())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return all.lines()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }
}
