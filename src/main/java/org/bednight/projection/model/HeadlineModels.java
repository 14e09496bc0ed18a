package org.bednight.projection.model;

import org.bednight.authority.AuthorityCode;

/** Which model an authority takes for its headline where a request names none. */
public interface HeadlineModels {

    /** Returns the name of the model; {@link ModelChoice#DEFAULT} where the authority has stated none. */
    String nameOf(AuthorityCode authority);
}
