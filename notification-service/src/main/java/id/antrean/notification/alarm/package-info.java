/** What an operator must see to. */
@NullMarked
package id.antrean.notification.alarm;

import org.jspecify.annotations.NullMarked;
