package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service run by a plain user. Where the tests are root's, they hand over to nobody; elsewhere all the
 * other tests are run by a plain user already, and this one runs as they do.
 */
class PlainUserIT {

    private static final int NOBODY = 65534;

    @Test
    void a_plain_user_runs_the_service_in_a_folder_of_their_own(@TempDir Path folder) throws IOException {
        var data = folder.resolve("data");
        var service = PackagedService.in(data);
        if (isRoot()) {
            // The jar may lie where only root may read; nobody reads it by the leave that is handed over.
            service.behind(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--inh-caps=+dac_read_search",
                    "--ambient-caps=+dac_read_search");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        try (var started = service.start()) {
            assertThat(started.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(Files.getAttribute(data.resolve("database"), "unix:uid"))
                    .isEqualTo(isRoot() ? NOBODY : (int) new UnixSystem().getUid());
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
