package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a publication's JSON. The parts of {@link FrozenPublication} make places, so that no other class
 * writes one by hand.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JSON Pointer: the form in which a place is written</a>
 */
public final class Place {

    static final Place ROOT = new Place("");

    private final String pointer;

    private Place(String pointer) {
        this.pointer = pointer;
    }

    Place at(String name) {
        return new Place(pointer + "/" + name);
    }

    Place at(int number) {
        return at(String.valueOf(number));
    }

    /** Returns what stands here in a publication; a missing node where nothing does. */
    public JsonNode in(JsonNode publication) {
        return publication.at(pointer);
    }

    /** Puts {@code value} here. */
    public void set(JsonNode publication, JsonNode value) {
        var parent = parent(publication);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name()), value);
        } else {
            ((ObjectNode) parent).set(name(), value);
        }
    }

    /** Takes out what stands here. */
    public void remove(JsonNode publication) {
        ((ObjectNode) parent(publication)).remove(name());
    }

    /** Returns the places directly below this one, in a publication. */
    public List<Place> children(JsonNode publication) {
        var node = in(publication);
        if (node.isArray()) {
            return IntStream.range(0, node.size()).mapToObj(this::at).toList();
        }
        var children = new ArrayList<Place>();
        node.fieldNames().forEachRemaining(name -> children.add(at(name)));
        return children;
    }

    private JsonNode parent(JsonNode publication) {
        return publication.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && place.pointer.equals(pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    /** Returns the place as a JSON pointer, such as {@code /forecast/outturn/cost}. */
    @Override
    public String toString() {
        return pointer;
    }
}
