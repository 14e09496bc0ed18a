package org.bednight.rest;

/** The media types of the files that endpoints take and give. */
public final class FileTypes {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FileTypes() {}
}
