package org.bednight.database;

import java.nio.file.Path;

/** Another process has the data folder. */
final class FolderInUse extends CannotStart {

    private static final long serialVersionUID = 1;

    FolderInUse(Path folder, String process) {
        super(
                ("The data folder %s is in use by another process (number %s): stop that one first, or name another folder"
                                + " with BEDNIGHT_DATA.")
                        .formatted(folder, process));
    }
}
