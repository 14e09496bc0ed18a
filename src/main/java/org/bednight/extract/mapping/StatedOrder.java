package org.bednight.extract.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.bednight.exchange.DateOrder;

/** Which number of a date such as 03/04/2025 a mapping states to be its day. */
public enum StatedOrder {
    @JsonProperty("day-first")
    DAY_FIRST(DateOrder.DAY_FIRST),
    @JsonProperty("month-first")
    MONTH_FIRST(DateOrder.MONTH_FIRST);

    private final DateOrder order;

    StatedOrder(DateOrder order) {
        this.order = order;
    }

    DateOrder order() {
        return order;
    }
}
