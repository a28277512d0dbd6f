/** The texts of both languages, read from files, and those that an office words otherwise. */
@NullMarked
package id.antrean.notification.texts;

import org.jspecify.annotations.NullMarked;
