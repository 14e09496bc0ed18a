package org.bednight.web.data;

import java.util.List;
import java.util.Optional;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.ImportReport;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView.Field;

/** Records of one kind that are listed, added, corrected and retired one by one. Their fields are the headings of their file. */
interface RecordKind {

    UploadKind kind();

    /** Returns what a single one is called, such as {@code price}. */
    String one();

    /** Returns the fields of a record. */
    List<Field> fields(DataVersion version);

    /** Returns the names of the fields by which a record is known. */
    List<String> keys();

    /** Says whether {@code key} states all that a record is known by. */
    default boolean isNamed(FormFields key) {
        return key.texts().keySet().containsAll(keys());
    }

    /** Says whether a record can be retired. */
    default boolean canRetire() {
        return true;
    }

    /** Lists the records, those of one authority where {@code asked} names it. */
    List<FormFields> list(FormFields asked, DataVersion version);

    /** Finds a record by the fields that it is known by. */
    default Optional<FormFields> find(FormFields key, DataVersion version) {
        var sought = normal(key).only(keys());
        return list(key, version).stream()
                .filter(record -> normal(record).only(keys()).equals(sought))
                .findFirst();
    }

    /** Returns the same key for each spelling of it. */
    default FormFields normal(FormFields key) {
        return key;
    }

    /** Puts a record on record. */
    ImportReport put(FormFields typed, Change change);

    /** Retires the record that {@code key} names and that is on record. */
    ImportReport retire(FormFields key, Change change);
}
