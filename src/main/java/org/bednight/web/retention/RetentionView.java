package org.bednight.web.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held of the authorities that one sees.
 *
 * @param forHowLong for how long the records of children are kept, as a sentence
 */
public record RetentionView(String forHowLong, List<KindLine> kinds, List<AuthorityLine> authorities) {

    public RetentionView {
        kinds = List.copyOf(kinds);
        authorities = List.copyOf(authorities);
    }

    /** Records of one kind. */
    public record KindLine(String kind, String records, String oldest, String newest) {}

    /** What is due of one authority. */
    public record AuthorityLine(String code, String name, String children, String episodes, String waiting) {}

    /**
     * What is held of one authority, and what can be done about it.
     *
     * @param trial what a reduction would do, in sentences; empty where nothing is due
     * @param tag by which the reduction knows that it is what was shown
     * @param done what was done just before; null for nothing
     * @param faults why something was not done
     */
    public record One(
            String code,
            String name,
            String forHowLong,
            List<KindLine> kinds,
            List<String> trial,
            String tag,
            @Nullable String done,
            List<String> faults) {

        public One {
            kinds = List.copyOf(kinds);
            trial = List.copyOf(trial);
            faults = List.copyOf(faults);
        }
    }

    /**
     * What an erasure would do.
     *
     * @param child the reference, which the form sends back
     */
    public record Erasure(String code, String name, String child, List<String> trial, String tag, List<String> faults) {

        public Erasure {
            trial = List.copyOf(trial);
            faults = List.copyOf(faults);
        }
    }
}
