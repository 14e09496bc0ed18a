package org.bednight.web.mappings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.saved.SavedMapping;
import org.bednight.web.PageWords;

/**
 * A saved mapping in the list of them.
 *
 * @param columns the columns of the sheet that it reads
 * @param address the query of its authority and name
 */
public record SavedMappingLine(
        String authority, String name, int version, String columns, String savedAt, String savedBy, String address) {

    static List<SavedMappingLine> list(Map<AuthorityCode, List<SavedMapping>> saved) {
        return saved.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(each -> of(entry.getKey(), each)))
                .toList();
    }

    private static SavedMappingLine of(AuthorityCode authority, SavedMapping saved) {
        return new SavedMappingLine(
                authority.value(),
                saved.name().value(),
                saved.version(),
                String.join(", ", saved.mapping().named().stated().values()),
                PageWords.day(Objects.requireNonNull(saved.savedAt())),
                Objects.requireNonNullElse(saved.savedBy(), ""),
                "authority=%s&name=%s".formatted(authority, saved.name()));
    }
}
