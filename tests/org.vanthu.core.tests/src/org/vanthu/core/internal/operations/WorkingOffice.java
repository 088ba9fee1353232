package org.vanthu.core.internal.operations;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Role;
import org.vanthu.testkit.TinyPdf;

/** An office at work, behind its gate: an administrator, and a clerk with three registered documents and two numbers. */
public final class WorkingOffice implements BeforeEachCallback, AfterEachCallback {

    private final OfficeUnderTest office = new OfficeUnderTest();
    private Session administrator;
    private Session clerk;
    private Registered second;

    @Override
    public void beforeEach(ExtensionContext test) {
        office.beforeEach(test);
        office.person(office.districtOffice(), "vanthu", "Bùi Thị Cúc", Role.CLERK);
        administrator = office.asAdministrator();
        clerk = office.signIn("vanthu");
        register("513");
        second = register("514");
        register("515");
        LedgerEntry reserved = clerk.issuing()
                .reserve(office.district(), new Series.Administrative(), "Giấy mời họp tháng 12")
                .orThrow();
        clerk.issuing()
                .reserve(office.district(), new Series.Administrative(), "Giấy mời họp tháng 1")
                .orThrow();
        clerk.issuing()
                .voidNumber(office.district(), reserved.number(), "Hoãn họp")
                .orThrow();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        office.afterEach(test);
    }

    public Registered register(String number) {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingField.class);
        entry.put(IncomingField.TYPE_NAME, "Công văn");
        entry.put(IncomingField.CODE_NUMBER, number);
        entry.put(IncomingField.CODE_NOTATION, "SYT-NVD");
        entry.put(IncomingField.ISSUED_DATE, "20/11/2026");
        entry.put(IncomingField.ORGAN_NAME, "Sở Y tế");
        entry.put(IncomingField.SUBJECT, "V/v báo cáo công tác phòng, chống dịch");
        byte[] content = TinyPdf.of(1, "Van ban " + number);
        return clerk.incoming()
                .register(
                        office.district(),
                        IncomingDraft.of(
                                IncomingFields.read(entry).orThrow(),
                                new GivenFile("van-ban.pdf", () -> new ByteArrayInputStream(content))))
                .orThrow();
    }

    public OfficeUnderTest office() {
        return office;
    }

    public Session administrator() {
        return administrator;
    }

    public Session clerk() {
        return clerk;
    }

    /** The second of the three documents. */
    public Registered second() {
        return second;
    }
}
