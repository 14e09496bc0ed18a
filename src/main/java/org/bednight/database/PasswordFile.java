package org.bednight.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bednight.problem.CannotStart;

/**
 * The passwords of the embedded server's roles, in a file that only its owner reads, in PostgreSQL's own form: {@code
 * PGPASSFILE=data/pgpass psql …} opens the database.
 *
 * @param owner the password of the role that owns the database and as which the service runs
 * @param superuser the password of the server's superuser
 */
record PasswordFile(String owner, String superuser) {

    /** Returns two new passwords of 160 random bits each. */
    static PasswordFile random() {
        return new PasswordFile(secret(), secret());
    }

    /** @throws CannotStart if the file lacks one of the passwords */
    static PasswordFile read(Path file) throws IOException {
        var text = Files.readString(file);
        return new PasswordFile(
                passwordOf(EmbeddedDatabase.OWNER, text, file), passwordOf(PostgresServer.SUPERUSER, text, file));
    }

    void write(Path file) throws IOException {
        writeSecret(
                file,
                "*:*:*:%s:%s\n*:*:*:%s:%s\n"
                        .formatted(EmbeddedDatabase.OWNER, owner, PostgresServer.SUPERUSER, superuser));
    }

    /** Writes a file, anew, that its owner alone may read. */
    static Path writeSecret(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        var ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        return Files.writeString(file, content);
    }

    private static String passwordOf(String role, String text, Path file) {
        var start = "*:*:*:" + role + ":";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "The file %s has no line %s<password>: put it back from a backup.".formatted(file, start)));
    }

    private static String secret() {
        byte[] bits = new byte[20];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    @Override
    public String toString() {
        return "PasswordFile[…]";
    }
}
