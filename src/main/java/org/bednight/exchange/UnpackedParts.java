package org.bednight.exchange;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zipped workbook, unpacked as they are read and never beyond a limit, so that no file can unpack to
 * more than a server holds. Names of parts are compared in lower case, as the format wants it.
 */
final class UnpackedParts implements Closeable {

    private static final int MEGABYTE = 1 << 20;

    /** Sheets and their texts together: half a million cells, or ten national files. */
    private static final int MOST_IN_ALL = 64 * MEGABYTE;

    /** Any other part, such as the styles. */
    private static final int MOST_IN_OTHER_PART = 4 * MEGABYTE;

    private static final int MOST_PARTS = 2_000;

    private static final String HOW_TO_SHRINK = "copy the rows into a new workbook, or save as \"CSV UTF-8\"";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long left = MOST_IN_ALL;

    private UnpackedParts(ZipFile zip) {
        this.zip = zip;
        for (var entry : Collections.list(zip.getEntries())) {
            refuseOtherPacking(entry);
            parts.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /** Opens a zip. */
    static UnpackedParts of(byte[] content) throws IOException {
        if (countParts(content) > MOST_PARTS) {
            throw new FaultyFile(
                    RowFault.ofFile("", "a workbook of at most %,d parts; %s".formatted(MOST_PARTS, HOW_TO_SHRINK)));
        }
        return new UnpackedParts(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get());
    }

    /** Counts the headers of the zip's directory, before anything is made of them. */
    private static int countParts(byte[] content) {
        int count = 0;
        for (int i = 0; i + 3 < content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    /** Excel stores and deflates; other methods unpack outside the limits, or need libraries that are not here. */
    private static void refuseOtherPacking(ZipArchiveEntry entry) {
        boolean usual = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (!usual || entry.getGeneralPurposeBit().usesEncryption()) {
            throw new FaultyFile(RowFault.ofFile(
                    usual ? "a zip with a password" : "a zip packed by method " + entry.getMethod(),
                    "a workbook as Excel saves it, stored or deflated and without a password; save it anew in Excel,"
                            + " or as \"CSV UTF-8\""));
        }
    }

    private static String key(String name) {
        var path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    boolean has(String path) {
        return parts.containsKey(key(path));
    }

    /**
     * Opens a part; null where there is none. A part whose declared size is over the limit is refused. Declared sizes can
     * lie, so the limit is checked again while reading.
     */
    @Nullable
    InputStream open(String path) throws IOException {
        var entry = parts.get(key(path));
        if (entry == null) {
            return null;
        }
        long most = isLarge(key(path)) ? MOST_IN_ALL : MOST_IN_OTHER_PART;
        if (entry.getSize() > most) {
            throw tooLarge();
        }
        return new Limited(zip.getInputStream(entry), most);
    }

    private static FaultyFile tooLarge() {
        return new FaultyFile(RowFault.ofFile(
                "",
                "a workbook of at most %d MB unpacked, and its styles of %d MB; %s"
                        .formatted(MOST_IN_ALL / MEGABYTE, MOST_IN_OTHER_PART / MEGABYTE, HOW_TO_SHRINK)));
    }

    private static boolean isLarge(String key) {
        return key.contains("worksheets/") || key.contains("sharedstrings");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Limited extends FilterInputStream {

        private long leftInPart;

        Limited(InputStream unpacked, long most) {
            super(unpacked);
            this.leftInPart = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            leftInPart -= read;
            if (left < 0 || leftInPart < 0) {
                throw tooLarge();
            }
        }
    }
}
