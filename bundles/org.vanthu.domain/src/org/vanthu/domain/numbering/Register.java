package org.vanthu.domain.numbering;

import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;

/** A register of an organisation (sổ đăng ký): one run of numbers per year. One register per organisation and series. */
public record Register(RegisterId id, OrganisationId organisation, Series series) {

    /** Whether it gives arrival numbers or numbers of issued documents. */
    public RegisterKind kind() {
        return series.kind();
    }

    /** One year of this register. */
    public RegisterYear in(int year) {
        return new RegisterYear(id, year);
    }
}
