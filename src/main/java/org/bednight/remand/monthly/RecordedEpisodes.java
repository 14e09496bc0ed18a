package org.bednight.remand.monthly;

import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Entry;

/** What the change of monthly totals has to know of the episodes on record. */
public interface RecordedEpisodes {

    /** Says whether the change finds an episode of the authority on record. */
    boolean hasAny(AuthorityCode authority, Entry entry);

    /** Lists, in a sentence each, the months whose totals are not the nights of the episodes that the change finds. */
    List<String> listDifferences(AuthorityCode authority, MonthlyRecord totals, Entry entry);
}
