package org.vanthu.sample.internal;

import java.util.HashMap;
import java.util.Map;
import org.vanthu.api.Credentials;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Session;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.sample.SampleOffice;

/** The people of the demo, each signed in once. */
final class DemoPeople implements AutoCloseable {

    static final String CLERK = "vanthu";
    static final String LEADER = "chutich";
    static final String CHIEF = "chanhvp";
    static final String FORMAT_CHECKER = "phochanhvp";
    static final String OFFICER = "chuyenvien";
    static final String ADMINISTRATOR = "quantri";

    private final OpenOffice office;
    private final Map<String, Session> sessions = new HashMap<>();

    DemoPeople(OpenOffice office) {
        this.office = office;
    }

    Session as(String login) {
        return sessions.computeIfAbsent(
                login,
                name -> office.signIn(new Credentials(name, SampleOffice.PASSWORD.toCharArray()))
                        .orThrow());
    }

    AccountId account(String login) {
        return as(login).whoAmI().orThrow().account();
    }

    OrganisationId organisation(String login) {
        return as(login).whoAmI().orThrow().homeOrganisation().orElseThrow();
    }

    /** The unit of the person's first post. */
    UnitId unit(String login) {
        return as(login).whoAmI().orThrow().posts().getFirst().unit();
    }

    @Override
    public void close() {
        sessions.values().forEach(Session::close);
    }
}
