package org.bednight.projection.headline;

import org.bednight.authority.AuthorityCode;

/** From where on each authority's position is amber or red; the package that keeps house styles implements it. */
public interface RatingRules {

    /** Returns the thresholds of an authority; the usual ones where it has stated none. */
    RatingThresholds thresholdsOf(AuthorityCode authority);

    /** Returns a number that rises whenever an authority states others. */
    long edition();
}
