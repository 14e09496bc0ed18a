/**
 * Who asks, and from where: {@link org.bednight.security.CurrentUser} names who changes facts, and each request passes
 * a door that turns away what is not meant for this service.
 *
 * <pre>{@code
 * LocalMode.check("0.0.0.0", settings); // CannotStart, unless BEDNIGHT_OPEN=true
 * }</pre>
 *
 * <p>Every operation and page says by {@link org.bednight.security.Access} who may call it and whose data it concerns;
 * {@link org.bednight.security.Permissions} refuses the rest. {@code openapi/access.md} lists them all.
 *
 * <p>In local mode there is one user, who may do everything. In the served mode people sign in at an identity provider, and
 * roles and authorities come from their token; {@link org.bednight.security.ServedMode} checks the settings.
 *
 * <p>Behind these checks is a second lock, in the database itself: {@link org.bednight.security.rows.RowView}.
 *
 * <p>Limits: in local mode programs of other users of the same machine can reach the service.
 *
 * <p>Decided: a form is checked like an address: no field of it may name an authority that the caller does not see, and the audit
 * record has the authority that it names. A form with files that names its authority in a part is marked by {@link
 * org.bednight.security.FormWithFiles}, and read for this before the check; no other form with files is.
 *
 * <p>Decided: an authority whose data the caller does not see is answered as one that is not on record, whether it is or
 * not. Lengths of stay, arrivals and the choice of a model are learned from all authorities, since they name none and no
 * child; whatever lists authorities lists only those that the caller sees. The accuracy over all authorities is for
 * callers who see all: from that of two, one could work out the other's. Prices are everybody's to read. Prices and
 * authorities count in everybody's forecasts, so only an admin who sees all changes them.
 *
 * <p>Decided: analyst, publisher and admin do not include one another. Who publishes for a director needs no sight of
 * single children's episodes, and who keeps prices needs neither.
 *
 * <p>Decided: names in {@code BEDNIGHT_HOSTS} count in local mode too. Naming one is a deliberate act, and a proxy on the
 * same machine needs it.
 *
 * <p>Decided: a page may call the service only from the address that it calls, port included. Another program of this
 * machine that serves pages on another port is as foreign as a distant site.
 *
 * <p>Decided: one person has so many requests at once and as many again in each minute, not so many in each minute of the
 * clock: whoever was refused goes on after a second or so, and nothing of a person is kept but one instant. A library would
 * keep more, and none counts by who signed in.
 *
 * <p>Decided: an address from which too much was refused at the sign-in is closed to tokens, valid ones too, since a guess
 * that is right would look like one. It is not closed to sessions of browsers, so nobody can lock a council out by sending
 * bad tokens from its network.
 *
 * <p>Limits: what a proxy says of a sender's address counts only where the settings of Quarkus name that proxy as trusted.
 * The proxy has to replace the headers that it was sent: Quarkus reads the first address in them.
 *
 * <p>Decided: a form of a page carries no token against cross-site posts. Every browser of today states the origin of a
 * form, and a form that states none, or another, is refused before it is read; a token would add a session to keep.
 *
 * <p>Decided: a browser is led to the identity provider only once that was found to answer, and what cannot be looked up there
 * is answered 503, not 401: who reads that the sign-in was refused looks for a fault of their own. The service is ready all
 * the while, since sessions and access tokens go on.
 *
 * <p>Decided: signing out takes a form of our own. The cookies of a session are sent with whatever another port of the same
 * host asks for, so an address that signs out when it is read would do so for an image there.
 */
@NullMarked
package org.bednight.security;

import org.jspecify.annotations.NullMarked;
