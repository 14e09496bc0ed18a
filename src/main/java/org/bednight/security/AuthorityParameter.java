package org.bednight.security;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bednight.problem.Problem;

/** A parameter, of path or query, that names an authority, or something of one. */
public interface AuthorityParameter {

    /** Returns the names that the parameter has in addresses. */
    Set<String> names();

    /**
     * Returns the problem that answers a value that names what the caller does not see: the same as if it were not on
     * record. Empty where the caller sees it, and where the value is malformed, which the operation itself refuses.
     *
     * @param sees says of an authority's code whether the caller sees its data
     */
    Optional<Problem> findHidden(String value, Predicate<String> sees);
}
