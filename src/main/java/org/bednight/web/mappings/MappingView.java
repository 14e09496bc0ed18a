package org.bednight.web.mappings;

import java.util.List;
import org.bednight.web.ForecastView.Table;
import org.bednight.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is proposed, or that was saved.
 *
 * @param sentences what there is to know first
 * @param form by which it is changed and saved; null where it was saved
 */
public record MappingView(
        String headline,
        List<String> sentences,
        List<Table> tables,
        @Nullable FormView form) {

    public MappingView {
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
    }
}
