package org.bednight.estate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers the nights that have no price, so that one answer names all of them. For one thread at a time. */
public final class MissingPrices {

    private final List<NoPrice.Missing> found = new ArrayList<>();

    /** Returns what {@code priced} gives; {@code otherwise} where it lacks prices, which are kept. */
    public <T> T gather(Supplier<T> priced, T otherwise) {
        try {
            return priced.get();
        } catch (NoPrice problem) {
            add(problem);
            return otherwise;
        }
    }

    /** Adds the nights that {@code problem} names, of which there may be none. */
    public void add(NoPrice problem) {
        found.addAll(problem.missing());
    }

    /** Returns the problem of all nights that have been found without a price; empty where there are none. */
    public Optional<NoPrice> find() {
        return found.isEmpty() ? Optional.empty() : Optional.of(NoPrice.of(found));
    }

    /**
     * Fails if nights have been found without a price.
     *
     * @throws NoPrice with all of them
     */
    public void throwIfAny() {
        find().ifPresent(problem -> {
            throw problem;
        });
    }
}
