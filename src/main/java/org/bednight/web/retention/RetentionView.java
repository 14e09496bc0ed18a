package org.bednight.web.retention;

import java.util.List;
import org.bednight.web.form.FormView;
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
     * @param form by which it is ordered
     * @param done what was done just before; null for nothing
     */
    public record One(
            String code,
            String name,
            String forHowLong,
            List<KindLine> kinds,
            List<String> trial,
            FormView form,
            @Nullable String done) {

        public One {
            kinds = List.copyOf(kinds);
            trial = List.copyOf(trial);
        }
    }

    /** What an erasure would do, in sentences, and the form by which it is ordered. */
    public record Erasure(String name, List<String> trial, FormView form) {

        public Erasure {
            trial = List.copyOf(trial);
        }
    }
}
