package org.bednight.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.bednight.problem.CannotStart;

/**
 * The passwords of the embedded server's roles, in a file that only its owner reads, in PostgreSQL's own form: {@code
 * PGPASSFILE=data/pgpass psql …} opens the database.
 *
 * @param owner the password of the role that owns the database
 * @param service the password of the role as which the service runs
 * @param superuser the password of the server's superuser
 */
record PasswordFile(String owner, String service, String superuser) {

    /** Returns three new passwords of 160 random bits each. */
    static PasswordFile random() {
        return new PasswordFile(secret(), secret(), secret());
    }

    /**
     * Reads the passwords. One for the service is added where there is none yet: up to the release that brought the audit
     * record, it ran as the owner.
     *
     * @throws CannotStart if the file lacks one of the others
     */
    static PasswordFile read(Path file) throws IOException {
        var text = Files.readString(file);
        var owner = passwordOf(EmbeddedDatabase.OWNER, text, file);
        var superuser = passwordOf(PostgresServer.SUPERUSER, text, file);
        var service = findPassword(EmbeddedDatabase.SERVICE, text);
        var passwords = new PasswordFile(owner, service.orElseGet(PasswordFile::secret), superuser);
        if (service.isEmpty()) {
            passwords.write(file);
        }
        return passwords;
    }

    /** Writes all at once: a start that is killed here leaves the passwords as they were. */
    void write(Path file) throws IOException {
        var written = writeSecret(
                file.resolveSibling(file.getFileName() + ".new"),
                "*:*:*:%s:%s\n*:*:*:%s:%s\n*:*:*:%s:%s\n"
                        .formatted(
                                EmbeddedDatabase.OWNER,
                                owner,
                                EmbeddedDatabase.SERVICE,
                                service,
                                PostgresServer.SUPERUSER,
                                superuser));
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
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
        return findPassword(role, text)
                .orElseThrow(() -> new CannotStart("The file %s has no line %s<password>: put it back from a backup."
                        .formatted(file, start(role))));
    }

    private static Optional<String> findPassword(String role, String text) {
        var start = start(role);
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    private static String start(String role) {
        return "*:*:*:" + role + ":";
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
