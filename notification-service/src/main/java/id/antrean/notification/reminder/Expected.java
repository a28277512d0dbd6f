package id.antrean.notification.reminder;

import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.composition.Appointment;

/**
 * A booking whose person is expected.
 *
 * @param appointment what and when
 * @param office where
 * @param sender who registered and is reminded
 * @param language in which to remind
 */
record Expected(Appointment appointment, OfficeCode office, Sender sender, Language language) {}
