package id.antrean.booking.office;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An office as everybody may know it.
 *
 * @param code its three letters
 * @param name as people know it
 * @param zone where its clock hangs, for example {@code Asia/Jakarta}
 * @param address where people have to come
 * @param displayNumber its WhatsApp number, digits with country code
 */
@RegisterForReflection
record OfficeView(String code, String name, String zone, String address, String displayNumber) {}
