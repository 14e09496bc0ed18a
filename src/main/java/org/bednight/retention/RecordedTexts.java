package org.bednight.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.retention.ChildRecord.TextRow;

/** The texts on record, beside the rows of children themselves, into which somebody may have written a reference. */
@ApplicationScoped
class RecordedTexts {

    private static final String OF_AUTHORITY = "authority = :authority";

    /** Columns by table, and which of their rows may be about an authority. */
    private record Column(String table, String name, String rows) {

        String words() {
            return (table + " " + name).replace('_', ' ');
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("change", "reason", "(authority = :authority or authority is null)"),
            new Column("scenario", "name", OF_AUTHORITY),
            new Column("scenario", "name_key", OF_AUTHORITY),
            new Column("scenario", "document", OF_AUTHORITY),
            new Column("scenario", "retired_reason", OF_AUTHORITY),
            new Column("extract_mapping", "name", OF_AUTHORITY),
            new Column("extract_mapping", "document", OF_AUTHORITY),
            new Column("extract_mapping", "retired_reason", OF_AUTHORITY),
            new Column("allocation", "funder", OF_AUTHORITY),
            new Column("allocation", "source", OF_AUTHORITY),
            new Column("monthly_bed_nights", "source", OF_AUTHORITY),
            new Column("house_style", "style", OF_AUTHORITY),
            new Column(
                    "access_token",
                    "label",
                    "(authorities = '*' or :authority = any(string_to_array(authorities, ' ')))"));

    /** Returns the columns, each with its table. */
    static List<String> columns() {
        return COLUMNS.stream()
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private final EntityManager database;

    RecordedTexts(EntityManager database) {
        this.database = database;
    }

    /** Puts the numbers in the places of the references in all texts, and returns in how many. */
    int replace(AuthorityCode authority, Replacements names) {
        int replaced = 0;
        for (var column : COLUMNS) {
            for (var text : list(column, authority)) {
                var without = names.replacedIn(text);
                if (!without.equals(text)) {
                    replaced += database.createNativeQuery("update %1$s set %2$s = :without where %2$s = :text and %3$s"
                                    .formatted(column.table(), column.name(), column.rows()))
                            .setParameter("without", without)
                            .setParameter("text", text)
                            .setParameter("authority", authority.value())
                            .executeUpdate();
                }
            }
        }
        return replaced;
    }

    /** Lists the texts that hold one of the references. */
    List<TextRow> list(AuthorityCode authority, Replacements names) {
        return COLUMNS.stream()
                .flatMap(column -> list(column, authority).stream()
                        .filter(names::isIn)
                        .map(text -> new TextRow(column.words(), text)))
                .toList();
    }

    private List<String> list(Column column, AuthorityCode authority) {
        List<?> texts = database.createNativeQuery("select distinct %2$s from %1$s where %2$s is not null and %3$s"
                        .formatted(column.table(), column.name(), column.rows()))
                .setParameter("authority", authority.value())
                .getResultList();
        return texts.stream().map(String.class::cast).toList();
    }

    /** Lists the publications that hold one of the references; they stay as they were published. */
    List<String> listPublications(AuthorityCode authority, Replacements names) {
        List<?> rows = database.createNativeQuery("""
                        select id, document, coalesce(withdrawn_reason, '') from publication
                        where authority = :authority order by as_at, number
                        """, Object[].class)
                .setParameter("authority", authority.value())
                .getResultList();
        var holding = new ArrayList<String>();
        for (var each : rows) {
            var row = (Object[]) each;
            var text = new String((byte[]) row[1], StandardCharsets.UTF_8) + ' ' + row[2];
            if (names.isIn(text)) {
                holding.add((String) row[0]);
            }
        }
        return holding;
    }
}
