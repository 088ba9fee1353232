package org.vanthu.store.jdbc.internal;

import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.spi.store.Stores;

/** A district with one unit, in which tests of this bundle let people work. */
final class OneOffice {

    private OneOffice() {}

    static void settle(Stores stores, OrganisationId district, UnitId office) {
        stores.organisations()
                .add(new Organisation(
                        district,
                        OrganisationCode.read("H40.12", "code").orThrow(),
                        Optional.empty(),
                        Set.of(),
                        "Ủy ban nhân dân huyện Nam Đàn",
                        new Abbreviation("UBND"),
                        Optional.empty(),
                        "Nam Đàn",
                        Organisation.Hosting.HERE,
                        Organisation.State.ACTIVE,
                        0));
        stores.organisations()
                .addUnit(new Unit(
                        office,
                        district,
                        Optional.empty(),
                        "Văn phòng",
                        new Abbreviation("VP"),
                        Unit.Kind.UNIT,
                        0,
                        Unit.State.OPEN,
                        0));
    }
}
