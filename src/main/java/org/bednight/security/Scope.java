package org.bednight.security;

/** Whose data an operation or a page concerns. */
public enum Scope {
    /** Nobody's: the same for everyone who is signed in. */
    NONE,
    /** The caller's own, such as access tokens: for people who have signed in themselves, and for no token of theirs. */
    OWN,
    /** Those of the authorities that its address names; to whoever does not see one of them, it is not there. */
    NAMED,
    /** Those of all authorities that the caller sees, and of no other. */
    SEEN,
    /** Those of all authorities at once: only for callers who see all. */
    ALL
}
