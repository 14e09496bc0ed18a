package org.bednight.security.rows;

/** Why rows are read, or written, of authorities that the caller may not see. */
public enum Crossing {
    /** Lengths of stay, arrivals and the choice of a model are learned from all authorities, and name none. */
    POOL,
    /** Of the changes that lie between two runs of a what-if, those of other authorities are counted. */
    CHANGES,
    /** An access token is looked up by its secret, before it is known who asks. */
    SIGN_IN,
    /** What is recorded just after an answer is written when nobody asks any more, and the check of the record reads all of it. */
    AUDIT
}
