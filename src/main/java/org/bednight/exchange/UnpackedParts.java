package org.bednight.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/**
 * The parts of a zipped workbook, unpacked as they are read and never beyond a limit, so that no file can unpack to
 * more than a server holds. POI's own limits are settings of the whole process, and of each part apart.
 */
final class UnpackedParts implements ZipEntrySource {

    private static final int MEGABYTE = 1 << 20;

    /** Sheets and their texts together: half a million cells, or ten national files. */
    private static final int MOST_IN_ALL = 64 * MEGABYTE;

    /** Any other part, such as the styles, which POI holds in memory as a tree. */
    private static final int MOST_IN_OTHER_PART = 4 * MEGABYTE;

    private static final int MOST_PARTS = 2_000;

    private static final String HOW_TO_SHRINK = "copy the rows into a new workbook, or save as \"CSV UTF-8\"";

    private final ZipEntrySource parts;
    private long left = MOST_IN_ALL;

    private UnpackedParts(ZipEntrySource parts) {
        this.parts = parts;
    }

    /** Opens a zip. */
    static UnpackedParts of(byte[] content) throws IOException {
        if (countParts(content) > MOST_PARTS) {
            throw new FaultyFile(
                    RowFault.ofFile("", "a workbook of at most %,d parts; %s".formatted(MOST_PARTS, HOW_TO_SHRINK)));
        }
        var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        return new UnpackedParts(new ZipFileZipEntrySource(zip));
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

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return parts.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return parts.getEntry(path);
    }

    /** Opens a part, unless it owns up to being too large: one that does not is found out as it is read. */
    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        long most = isLarge(entry.getName()) ? MOST_IN_ALL : MOST_IN_OTHER_PART;
        if (entry.getSize() > most) {
            throw tooLarge();
        }
        return new Limited(parts.getInputStream(entry), most);
    }

    private static FaultyFile tooLarge() {
        return new FaultyFile(RowFault.ofFile(
                "",
                "a workbook of at most %d MB unpacked, and its styles of %d MB; %s"
                        .formatted(MOST_IN_ALL / MEGABYTE, MOST_IN_OTHER_PART / MEGABYTE, HOW_TO_SHRINK)));
    }

    private static boolean isLarge(String path) {
        return path.contains("worksheets/") || path.contains("sharedStrings");
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    @Override
    public boolean isClosed() {
        return parts.isClosed();
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
