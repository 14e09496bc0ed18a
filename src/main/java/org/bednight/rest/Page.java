package org.bednight.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param page the number of the page, from 1
 * @param size the most items that a page has
 * @param total the items of all pages
 */
@Schema(description = "A part of a list")
public record Page<T>(
        List<T> items,
        @Schema(examples = "1") int page,
        @Schema(examples = "100") int size,

        @Schema(description = "Items of all pages", examples = "1")
        long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** Returns the page of {@code all} that has the number {@code page}, empty where the list ends before it. */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        int from = (int) Math.min((long) (page - 1) * size, all.size());
        return new Page<>(all.subList(from, Math.min(from + size, all.size())), page, size, all.size());
    }
}
