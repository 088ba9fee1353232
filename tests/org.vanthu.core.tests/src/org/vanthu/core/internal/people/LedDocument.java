package org.vanthu.core.internal.people;

import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.Standing;
import org.vanthu.domain.organisation.Role;

/**
 * A document that an officer leads, in an office with a leader and a clerk: they sign in as {@code nguoi1}, the officer as
 * {@code nguoi2}, the clerk as {@code nguoi3}.
 */
record LedDocument(AccountId leader, AccountId officer, AccountId clerk, DocumentId document) {

    static LedDocument in(OfficeUnderTest office) {
        AccountId leader = office.person("Phan Văn Minh", Role.LEADER);
        AccountId officer = office.person("Lê Văn Cường", Role.OFFICER);
        AccountId clerk = office.person("Hồ Thị Sen", Role.CLERK);
        return new LedDocument(leader, officer, clerk, office.document(new Standing(officer, Relation.LEAD)));
    }
}
