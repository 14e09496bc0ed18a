package org.bednight.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bednight.problem.CannotStart;

/**
 * The right to use a folder, which one process has at a time; the operating system takes it back when the process
 * ends, however it ends.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws CannotStart if another process has it
     */
    static FolderLock take(Path folder) throws IOException {
        var path = folder.resolve("lock");
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isLocked(file)) {
            file.close();
            throw new CannotStart(
                    ("The data folder %s is in use by another process (number %s): stop that one first, or name another folder"
                                    + " with BEDNIGHT_DATA.")
                            .formatted(folder, Files.readString(path)));
        }
        file.truncate(0);
        file.write(StandardCharsets.UTF_8.encode(
                Long.toString(ProcessHandle.current().pid())));
        return new FolderLock(file);
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            // The lock lies beyond the content, so that others may read whose it is on Windows too.
            return file.tryLock(1_000, 1, false) != null;
        } catch (OverlappingFileLockException alreadyOurs) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
