package org.bednight.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Reads comma-separated text in UTF-8, after RFC 4180; lines may end in CRLF, LF or CR. */
final class CsvText {

    /** As many characters as Excel keeps in a cell. */
    static final int LONGEST_CELL = 32_767;

    /** Far more than any kind of file has columns; keeps a line of commas from growing without end. */
    static final int MOST_CELLS = 10_000;

    private CsvText() {}

    /** Reads the records of such a text; {@link FaultyFile} if the bytes are none. */
    static void read(byte[] content, Records records) {
        var text = Utf8.decode(content);
        boolean first = true;
        try {
            for (var record : reader(text, ',')) {
                if (first && !isBlank(record)) {
                    refuseOtherSeparators(record);
                    first = false;
                }
                records.add((int) record.getStartingLineNumber(), record.getFields());
            }
        } catch (CsvParseException malformed) {
            throw new FaultyFile(CsvDiagnosis.of(text, ','));
        }
    }

    /** Returns a reader of text whose cells {@code separator} separates. */
    static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(LONGEST_CELL)
                                .maxFields(MOST_CELLS)
                                .build(),
                        text);
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    /** A first line of one cell with semicolons in it is a file of semicolons: no heading holds one. */
    private static void refuseOtherSeparators(CsvRecord headings) {
        var line = headings.getField(0);
        if (headings.getFieldCount() > 1) {
            return;
        }
        if (line.indexOf(';') >= 0) {
            throw separatedBy("semicolons", headings);
        }
        if (line.indexOf('\t') >= 0) {
            throw separatedBy("tabs", headings);
        }
    }

    private static FaultyFile separatedBy(String given, CsvRecord headings) {
        return new FaultyFile(new RowFault(
                (int) headings.getStartingLineNumber(),
                "",
                headings.getField(0),
                "cells separated by commas, not by %s; in Excel, save as \"CSV UTF-8 (Comma delimited)\", or as .xlsx"
                        .formatted(given)));
    }
}
