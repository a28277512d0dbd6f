package id.antrean.platform.office;

/**
 * A place on the map (WGS 84).
 *
 * @param latitude degrees, south of the equator below zero
 * @param longitude degrees, east of Greenwich above zero
 */
public record Coordinates(double latitude, double longitude) {

    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    /** @throws IllegalArgumentException when there is no such place on earth */
    public Coordinates {
        if (!(Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE)) {
            throw new IllegalArgumentException("latitude must be -90 to 90 and longitude -180 to 180, but they are "
                    + latitude + ", " + longitude);
        }
    }
}
