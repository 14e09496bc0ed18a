package org.bednight.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.bednight.problem.CannotStart;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this platform, unpacked from the class path.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /**
     * Unpacks the programs below {@code folder}, unless an earlier start did.
     *
     * <p>They lie in the service's own folder, and not in a shared one for temporary files, where another user of the
     * machine could have put programs of the same name. They are unpacked beside and then renamed, so that a start
     * that is killed meanwhile leaves nothing half done.
     *
     * @throws CannotStart if there are no programs for this platform
     */
    static PostgresBinaries unpackedBelow(Path folder) throws IOException {
        var connection = archive(System.getProperty("os.name"), System.getProperty("os.arch"))
                .openConnection();
        // Another release has another archive, of another length.
        var home = folder.resolve("postgresql-" + connection.getContentLengthLong());
        if (!Files.isDirectory(home)) {
            var unfinished = folder.resolve("postgresql.new");
            Folders.delete(unfinished);
            try (var content = connection.getInputStream()) {
                unpack(content, unfinished);
            }
            Files.move(unfinished, home);
        }
        return new PostgresBinaries(home);
    }

    /**
     * Returns the archive for a platform.
     *
     * @param system the operating system, as Java names it
     * @param processor the processor, as Java names it
     * @throws CannotStart if none is bundled
     */
    static URL archive(String system, String processor) {
        var family = system.toLowerCase(Locale.ROOT).split(" ", 2)[0].replace("mac", "darwin");
        var bits =
                switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    // Windows on ARM emulates the other processor.
                    case "aarch64" -> family.equals("windows") ? "x86_64" : "arm_64";
                    default -> processor;
                };
        var archive = PostgresBinaries.class.getResource("/postgres-%s-%s.txz".formatted(family, bits));
        if (archive == null) {
            throw new CannotStart(
                    ("No database server is bundled for this platform (%s on %s): use Linux, macOS or Windows on a 64-bit"
                                    + " Intel or ARM processor, or %s.")
                            .formatted(system, processor, EmbeddedDatabase.BRING_YOUR_OWN));
        }
        return archive;
    }

    /** Returns the path of a program, such as {@code initdb}. */
    Path program(String name) {
        return home.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
    }

    private static void unpack(InputStream content, Path target) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(content)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("An entry of the archive lies outside it: " + entry.getName());
                }
                unpack(entry, archive, path);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !WINDOWS) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
