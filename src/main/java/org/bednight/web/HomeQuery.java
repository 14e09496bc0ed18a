package org.bednight.web;

import jakarta.ws.rs.DefaultValue;
import org.bednight.projection.ForecastQuery;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the first page may be asked: a search, an order, and what a forecast may be asked. */
public class HomeQuery extends ForecastQuery {

    @RestQuery
    @Nullable
    String q;

    @RestQuery
    @DefaultValue("name")
    HomeOrder sort = HomeOrder.NAME;

    @RestQuery
    @DefaultValue("false")
    boolean wait;

    String search() {
        return q == null ? "" : q.strip();
    }

    /** Returns the address below {@code path} with the same search and forecasts in another order. */
    String address(String path, HomeOrder order) {
        var parameters = stated();
        parameters.put("sort", order.toString());
        if (!search().isEmpty()) {
            parameters.put("q", search());
        }
        return path + "?" + PageAddress.query(parameters);
    }
}
