package org.bednight.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.bednight.estate.Establishment;
import org.bednight.estate.EstablishmentFile;
import org.bednight.estate.EstablishmentList;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FaultyFile;
import org.bednight.exchange.FileForm;
import org.bednight.extract.ExtractReport.ReadFile;
import org.bednight.extract.history.ExtractContent;
import org.bednight.extract.history.RowReader;
import org.bednight.extract.ssd.SafeguardingDataset;
import org.bednight.extract.ssda903.Ssda903;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.extract.table.ExtractFile;
import org.bednight.extract.table.ExtractForm;
import org.bednight.extract.table.ExtractKind;
import org.bednight.extract.table.FaultyExtract;
import org.bednight.extract.table.FileLine;
import org.bednight.remand.episode.Reference;

/** The files of one upload, whose kinds and form are known. */
final class ReadUpload implements Upload {

    private static final FileLine WHOLE = new FileLine("the upload", 0);

    private final ExtractForm form;
    private final List<ExtractFile> files;
    private final List<Establishment> stated;
    private final ExtractFaults faults;

    private ReadUpload(ExtractForm form, List<ExtractFile> files, List<Establishment> stated, ExtractFaults faults) {
        this.form = form;
        this.files = files;
        this.stated = stated;
        this.faults = faults;
    }

    /** @throws org.bednight.extract.table.FaultyExtract if the files are of no form, of two, or of another than that chosen */
    static ReadUpload of(List<UploadedFile> uploaded, FormChoice choice) {
        var faults = new ExtractFaults();
        if (uploaded.isEmpty()) {
            faults.add(WHOLE, "", "", "at least one file, in a part with the name 'file' and a file name");
        }
        var files = new ArrayList<ExtractFile>();
        var stated = new ArrayList<Establishment>();
        for (var each : uploaded) {
            var bytes = each.content().get();
            var file = ExtractFile.read(each.name(), bytes, faults);
            if (file != null) {
                files.add(file);
                stated.addAll(establishments(file, bytes, faults));
            }
        }
        if (uploaded.isEmpty() || files.size() < uploaded.size()) {
            // A file of no kind may be the one that the others need.
            faults.throwIfAny();
        }
        return new ReadUpload(form(files, choice, faults), files, stated, faults);
    }

    private static List<Establishment> establishments(ExtractFile file, byte[] bytes, ExtractFaults faults) {
        if (file.kind() != ExtractKind.ESTABLISHMENTS) {
            return List.of();
        }
        try {
            return EstablishmentFile.list(
                    ExchangeFile.read(bytes, FileForm.of(null, bytes), EstablishmentFile.HEADINGS));
        } catch (FaultyFile faulty) {
            faulty.faults()
                    .list()
                    .forEach(fault -> faults.add(
                            new FileLine(file.name(), fault.line()), fault.column(), fault.value(), fault.expected()));
            return List.of();
        }
    }

    private static ExtractForm form(List<ExtractFile> files, FormChoice choice, ExtractFaults faults) {
        var forms = new LinkedHashSet<ExtractForm>();
        for (var file : files) {
            var form = file.kind().form();
            if (form != null) {
                forms.add(form);
            }
        }
        if (forms.size() > 1) {
            faults.add(WHOLE, "", "", "files of one form, not of the SSDA903 return and of the SSD together");
        } else if (forms.isEmpty()) {
            faults.add(WHOLE, "", "", "files of the SSDA903 return or tables of the SSD");
        } else if (!choice.allows(forms.iterator().next())) {
            faults.add(WHOLE, "", "", "files of the form %s; leave form out to have it found".formatted(choice));
        } else {
            return forms.iterator().next();
        }
        throw new FaultyExtract(faults);
    }

    /** Reads what the files state. The establishments of the upload count before those on record. */
    @Override
    public ExtractContent content(EstablishmentList onRecord, Predicate<Reference> refused) {
        var known = new ArrayList<>(onRecord.rows());
        known.addAll(stated);
        var reader = new RowReader(EstablishmentList.of(known), refused);
        return switch (form) {
            case SSDA903 -> Ssda903.read(files, reader, faults);
            case SSD -> SafeguardingDataset.read(files, reader, faults);
        };
    }

    @Override
    public String digest() {
        return Upload.digest(files.stream().map(ExtractFile::sha256).toList());
    }

    @Override
    public List<ReadFile> files() {
        return files.stream()
                .map(file -> new ReadFile(
                        file.name(), file.kind().title(), file.rows().size(), readAs(file)))
                .toList();
    }

    private static List<String> readAs(ExtractFile file) {
        var readAs = new ArrayList<>(file.readAs());
        if (file.kind() == ExtractKind.ESTABLISHMENTS) {
            readAs.add("It was used for this upload only; put it on record at /api/v1/establishments.");
        }
        return readAs;
    }
}
