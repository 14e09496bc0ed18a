package org.bednight.exchange;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * To which other parts a part of a workbook points. The types of Strict Open XML have other addresses than those of
 * Excel's own form, and the same last word.
 */
final class Relationships extends DefaultHandler {

    private final URI folder;
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    /** @param folder where the part stands, from the root, as {@code /xl/}; paths are relative to it */
    Relationships(String folder) {
        this.folder = URI.create(folder);
    }

    /** Finds the path of a part by the id under which another part names it. */
    @Nullable
    String findById(String id) {
        return byId.get(id);
    }

    /** Finds the path of the first part of a type, such as {@code styles}. */
    @Nullable
    String findByType(String type) {
        return byType.get(type);
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        var target = attributes.getValue("Target");
        if (!name.equals("Relationship") || target == null || "External".equals(attributes.getValue("TargetMode"))) {
            return;
        }
        var path = folder.resolve(target.replace('\\', '/').replace(" ", "%20"))
                .getPath()
                .substring(1);
        var id = attributes.getValue("Id");
        if (id != null) {
            byId.putIfAbsent(id, path);
        }
        var type = attributes.getValue("Type");
        if (type != null) {
            byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
        }
    }
}
