/**
 * The mappings that authorities save by name, those that come with the service, and the keys by which children are named.
 *
 * <p>{@link org.bednight.extract.mapping.saved.SavedMappings} saves and finds them. A mapping that comes with the service is
 * a JSON file among the resources, listed in {@code shipped/index.txt} beside it; adding one needs no code.
 *
 * <p>Decided: a save that says what stands already makes no version. An authority's own mapping counts before one of the
 * service with the same name.
 *
 * <p>Decided: an authority has one key, which is never replaced: another one would give each child another reference. It is
 * shown in the answer that creates it, for backup, and never again; a service that lost its database takes it back.
 */
@NullMarked
package org.bednight.extract.mapping.saved;

import org.jspecify.annotations.NullMarked;
