package org.vanthu.domain.organisation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A role a post carries. What it permits is data of each body (NĐ 30/2020, Annex VI, Part I, IV.1.b); these are the roles
 * every installation has from the start. Several roles add up.
 *
 * @param code stable upper-case code
 */
public record Role(String code) implements Comparable<Role> {

    // before the roles, which are checked against it when they are made
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** Records clerk (văn thư): registers, numbers, seals, issues. */
    public static final Role CLERK = new Role("CLERK");
    /** Leader of the body (lãnh đạo): directs, assigns, approves, signs. */
    public static final Role LEADER = new Role("LEADER");
    /** Head or deputy head of a unit (trưởng đơn vị): assigns within the unit, checks content. */
    public static final Role UNIT_HEAD = new Role("UNIT_HEAD");
    /** Officer (chuyên viên): handles and drafts. */
    public static final Role OFFICER = new Role("OFFICER");
    /** Administrator of the body (quản trị): people and rights, never business content. */
    public static final Role ADMINISTRATOR = new Role("ADMINISTRATOR");
    /** The person designated to check format (NĐ 30/2020, Art. 12.2). */
    public static final Role FORMAT_CHECKER = new Role("FORMAT_CHECKER");
    /** Inspector: reads the event log and the ledger, changes nothing. */
    public static final Role INSPECTOR = new Role("INSPECTOR");

    public Role {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a role code: " + code);
        }
    }

    /** The roles every installation has from the start. */
    public static List<Role> shipped() {
        return List.of(CLERK, LEADER, UNIT_HEAD, OFFICER, ADMINISTRATOR, FORMAT_CHECKER, INSPECTOR);
    }

    @Override
    public int compareTo(Role other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
