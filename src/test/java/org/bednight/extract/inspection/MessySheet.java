package org.bednight.extract.inspection;

import java.util.List;

/** A sheet as bytes, and what it means. */
final class MessySheet {

    private final byte[] bytes;
    private final List<MessySheets.Stay> stays;
    private final String description;

    MessySheet(byte[] bytes, List<MessySheets.Stay> stays, String description) {
        this.bytes = bytes;
        this.stays = List.copyOf(stays);
        this.description = description;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    List<MessySheets.Stay> stays() {
        return stays;
    }

    @Override
    public String toString() {
        return description;
    }
}
