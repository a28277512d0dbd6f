/** Definitions of message templates in files, and how they differ from those of a WhatsApp business account. */
@NullMarked
package id.antrean.sandbox.templates;

import org.jspecify.annotations.NullMarked;
