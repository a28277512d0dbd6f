/** How the definitions of message templates in files differ from those of a WhatsApp business account. */
@NullMarked
package id.antrean.sandbox.templates;

import org.jspecify.annotations.NullMarked;
