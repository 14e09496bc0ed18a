/**
 * What of an authority's record somebody should look at before a forecast that rests on it is believed.
 *
 * <p>{@link org.bednight.projection.quality.DataQuality} looks through the record and writes a {@link
 * org.bednight.projection.quality.DataQualityReport}.
 *
 * <p>Decided: the record is looked at as it stands now, up to the last night for which it is complete, all years of it: a
 * night without a price in an earlier year stops a forecast that learns from it too.
 *
 * <p>Decided: an open stay is listed from six weeks without a confirmation on, sooner than forecasts warn of it: whoever
 * looks through the data has the time to ask.
 */
@NullMarked
package org.bednight.projection.quality;

import org.jspecify.annotations.NullMarked;
