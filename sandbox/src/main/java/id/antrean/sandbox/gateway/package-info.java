/** The one address that everything is reached at, with the routes of the Ingress. */
@NullMarked
package id.antrean.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
