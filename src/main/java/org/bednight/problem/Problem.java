package org.bednight.problem;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A failure that the caller can put right, answered as an RFC 9457 problem.
 *
 * <p>The kinds are few and closed: they decide the status. The problems are many: each package makes its
 * own in one class, beside the code that throws them. Only a problem that somebody catches by type has a class of its own. A
 * fault of ours is no problem in this sense; it stays an unchecked exception, and answers 500 without detail.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the caller can do about a problem. */
    public enum Kind {
        /** The request is wrong in itself: mend it. */
        INVALID,
        /** The caller may not do this: somebody else has to. */
        FORBIDDEN,
        /** What the request names is not there: name another. */
        UNKNOWN,
        /** The request clashes with what is there: look again first. */
        CONFLICT,
        /** The request rests on a state that has passed: fetch the present one first. */
        OUTDATED,
        /** The request is larger than the service takes: send less. */
        TOO_LARGE,
        /** The request is sound, but data that it needs is not there yet: supply the data. */
        MISSING_DATA,
        /** The request is sound, but the service cannot answer it now: send it again later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String type;

    @SuppressWarnings("serial")
    private final Map<String, Object> members;

    /**
     * @param type the problem's name within its address, such as {@code history-too-short}
     * @param detail what was expected, what was given, how to mend it
     * @param members facts of this occurrence that a program may want; they are shown by name
     */
    protected Problem(Kind kind, String type, String detail, Map<String, ?> members) {
        super(detail);
        this.kind = kind;
        this.type = type;
        this.members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    /**
     * Returns a problem that has no class of its own.
     *
     * @param type the problem's name within its address, such as {@code unknown-price}
     * @param detail what was expected, what was given, how to mend it
     * @param members facts of this occurrence that a program may want; they are shown by name
     */
    public static Problem of(Kind kind, String type, String detail, Map<String, ?> members) {
        return new Problem(kind, type, detail, members);
    }

    /**
     * Returns this problem, for an answer that has it in place of a figure.
     *
     * @throws Problem itself, where the service cannot answer now: an answer, a memory or a publication of that would mislead once it can
     */
    public Problem unlessPassing() {
        if (kind == Kind.UNAVAILABLE) {
            throw this;
        }
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public Map<String, Object> members() {
        return members;
    }
}
