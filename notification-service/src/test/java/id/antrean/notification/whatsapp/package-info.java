@NullMarked
package id.antrean.notification.whatsapp;

import org.jspecify.annotations.NullMarked;
