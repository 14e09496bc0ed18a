package org.bednight.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bednight.estate.EstablishmentList;
import org.bednight.extract.ExtractReport.ReadFile;
import org.bednight.extract.history.ExtractContent;
import org.bednight.extract.history.RowReader;
import org.bednight.extract.mapping.MappedFile;
import org.bednight.extract.mapping.MappedForm;
import org.bednight.extract.mapping.MappedTable;
import org.bednight.extract.mapping.OwnSheet;
import org.bednight.extract.mapping.ReferenceKey;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.extract.table.FileLine;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** The files of one upload, all of which are read by one mapping. */
final class MappedUpload implements Upload {

    private final MappedForm form;
    private final @Nullable ReferenceKey key;
    private final List<MappedFile> files;
    private final ExtractFaults faults;

    private MappedUpload(MappedForm form, @Nullable ReferenceKey key, List<MappedFile> files, ExtractFaults faults) {
        this.form = form;
        this.key = key;
        this.files = files;
        this.faults = faults;
    }

    /**
     * @param key by which children are named; null where the mapping has a column of references
     * @throws org.bednight.extract.table.FaultyExtract if a file is no table, or lacks columns of the mapping
     */
    static MappedUpload of(List<UploadedFile> uploaded, MappedForm form, @Nullable ReferenceKey key) {
        var faults = new ExtractFaults();
        if (uploaded.isEmpty()) {
            faults.add(
                    new FileLine("the upload", 0),
                    "",
                    "",
                    "at least one file, in a part with the name 'file' and a file name");
        }
        var files = new ArrayList<MappedFile>();
        for (var each : uploaded) {
            var file = MappedTable.read(each.name(), each.content().get(), form.mapping(), faults);
            if (file != null) {
                files.add(file);
            }
        }
        if (files.size() < uploaded.size() || uploaded.isEmpty()) {
            faults.throwIfAny();
        }
        return new MappedUpload(form, key, files, faults);
    }

    @Override
    public ExtractContent content(EstablishmentList onRecord, Predicate<Reference> refused) {
        return OwnSheet.read(files, form, onRecord, new RowReader(onRecord, refused), key, faults);
    }

    @Override
    public String digest() {
        return Upload.digest(files.stream().map(MappedFile::sha256).toList());
    }

    @Override
    public List<ReadFile> files() {
        return files.stream()
                .map(file -> new ReadFile(
                        file.name(),
                        "a sheet that the mapping '%s' describes".formatted(form),
                        file.rows().size(),
                        file.readAs()))
                .toList();
    }
}
