/**
 * Personal access tokens: what a spreadsheet or a program sends in place of a person who signs in, in the served mode.
 *
 * <pre>{@code
 * var made = tokens.make(new AccessTokenWish("Monthly workbook", List.of("viewer"), List.of("E08000025"), 90));
 * made.token(); // bednight_…, shown this once
 * }</pre>
 *
 * <p>{@link org.bednight.token.AccessTokens} makes, lists and revokes them; {@code TokenSignIn} recognises them, as a bearer token or
 * as the password of any user name.
 *
 * <p>Decided: a token begins with {@code bednight_}, so that whoever searches files and repositories for secrets finds it, and
 * goes on with 32 random bytes. Its SHA-256 alone is stored, without salt and rounds: those are for passwords that people
 * choose, and nobody tries out 256 random bits.
 *
 * <p>Decided: each request looks its token up in the database, so that one which was revoked is refused at once by every instance
 * of the service. When it was used is written at most once a minute, and no request fails where that cannot be written.
 *
 * <p>Decided: a token has at most the rights of who makes it, and ends after at most 366 days. It makes, lists and revokes no
 * tokens. Only an admin who sees all authorities lists and revokes those of others; to everybody else they are not there.
 *
 * <p>Decided: what is asked by a token counts as its person's at the limit of requests, and what is changed by it is recorded
 * under the name of its person and its own, such as {@code amira (token Monthly workbook)}.
 *
 * <p>Decided: a token that is not known here and one that was revoked are refused in the same words. The refusal of an expired token
 * names the day, since only its holder can send it.
 *
 * <p>Decided: a person has at most 100 tokens that are valid. To revoke one twice, or two at once, is to revoke it once: what the first
 * did stays. No tag is needed for it, since nothing else of a token can be changed.
 *
 * <p>Limits: the rights of a token are those that its person had when it was made. What the identity provider takes from them
 * later does not reach it: an admin who sees all authorities revokes it.
 */
@NullMarked
package org.bednight.token;

import org.jspecify.annotations.NullMarked;
