/** The WhatsApp Cloud API: its requests, its answers and what they mean for us. */
@NullMarked
package id.antrean.notification.whatsapp;

import org.jspecify.annotations.NullMarked;
