package org.bednight.projection.accuracy;

import org.bednight.calendar.FinancialYear;
import org.bednight.projection.model.ModelQuery;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a request for the tracking of a year may state; all of it may be left out. */
public class TrackingQuery extends ModelQuery {

    @RestQuery
    @Parameter(
            description = "The year; the last on record to its end if left out",
            examples = {
                @ExampleObject(name = "A year that is over", value = "2017-18"),
                @ExampleObject(name = "A year under way", value = "2018-19")
            })
    @Nullable
    FinancialYear financialYear;
}
