package org.bednight.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of a list that a request asks for. */
public class Paging {

    private static final String FIRST = "1";
    private static final String SIZE = "100";
    private static final int LARGEST = 1000;

    @RestQuery
    @DefaultValue(FIRST)
    @Min(1)
    int page;

    @RestQuery
    @DefaultValue(SIZE)
    @Min(1)
    @Max(LARGEST)
    int size;

    /** Returns the page of {@code all}, empty where the list ends before it. */
    public <T> Page<T> of(List<T> all) {
        return Page.of(all, page, size);
    }

    /** Returns the number of the page, from 1. */
    public int number() {
        return page;
    }

    /** Returns the most items that the page has, 1 to 1,000. */
    public int size() {
        return size;
    }
}
