package org.vanthu.core.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.people.Directory;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.Organisations;
import org.vanthu.api.people.PersonFound;
import org.vanthu.api.people.UnitDraft;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

class OrganisationsTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    @Test
    @Conforms("QD20")
    void aBodyIsFoundByItsNewCodeItsOldOneAndItsAliasesAndOneCodeNamesOneBody() {
        Organisations organisations = office.asAdministrator().organisations();
        OrganisationDraft draft = new OrganisationDraft(
                "h40.12.03",
                "000.03.12.H40",
                List.of("03.12.H40"),
                "Ủy ban nhân dân xã Kim Liên",
                "UBND",
                "Kim Liên",
                Organisation.Hosting.HERE);
        OrganisationId commune = organisations.open(office.district(), draft).orThrow();
        Directory directory = office.asAdministrator().directory();

        for (String code : List.of("H40.12.03", "000.03.12.H40", " 03.12.h40 ")) {
            assertEquals(
                    Optional.of(commune),
                    directory.organisationByCode(code).orThrow().map(Organisation::id),
                    code);
        }
        Outcome<?> again = organisations.open(
                office.district(), OrganisationDraft.here("03.12.H40", "Xã khác", "UBND", "Xã khác"));
        assertTrue(again.refusedFor(OrganisationTrouble.CODE_TAKEN));
    }

    @Test
    void bodiesStandInTheOrderOfTheVietnameseAlphabet() {
        office.commune("H40.12.01", "Xã Vĩnh Hảo");
        office.commune("H40.12.02", "Xã Đại Lộc");
        office.commune("H40.12.03", "Xã Dương Hòa");

        List<String> names = office.asAdministrator().organisations().below(office.district()).orThrow().stream()
                .map(Organisation::name)
                .filter(name -> name.startsWith("Xã"))
                .toList();

        assertEquals(List.of("Xã Dương Hòa", "Xã Đại Lộc", "Xã Vĩnh Hảo"), names);
    }

    @Test
    @Conforms("QD20")
    void aCodeThatABodyNoLongerHasStaysItsAlias() {
        OrganisationId commune = office.commune("H40.12.03", "Ủy ban nhân dân xã Kim Liên");
        Organisations organisations = office.asAdministrator().organisations();

        organisations
                .change(
                        new Seen<>(commune, 0),
                        OrganisationDraft.here("H40.77", "Ủy ban nhân dân xã Sen", "UBND", "Sen"))
                .orThrow();

        Organisation changed = office.asAdministrator()
                .directory()
                .organisationByCode("H40.12.03")
                .orThrow()
                .orElseThrow();
        assertEquals(commune, changed.id());
        assertEquals(new OrganisationCode("H40.77"), changed.code());
        assertEquals("Ủy ban nhân dân xã Sen", changed.name());
    }

    @Test
    void everyFieldOfTheFormHasItsTrouble() {
        Outcome<?> outcome = office.asAdministrator()
                .organisations()
                .open(office.district(), OrganisationDraft.here("H40/12", " ", "U B", ""));

        assertEquals(
                List.of("code", "name", "abbreviation", "place"),
                outcome.troubles().stream()
                        .map(trouble -> trouble.field().orElse(""))
                        .toList());
    }

    @Test
    @Conforms("VI.IV.1.b")
    void theAdministratorsOfADistrictKeepItsCommunesAndThoseOfACommuneOnlyTheirs() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        OrganisationId neighbour = office.commune("H40.12.02", "Ủy ban nhân dân xã Nam Giang");
        UnitId communeOffice = office.unit(commune, "Văn phòng", "VP");
        office.person(communeOffice, "qt.kimlien", "Hồ Thị Sen", Role.ADMINISTRATOR);
        Organisations ofCommune = office.signIn("qt.kimlien").organisations();
        UnitDraft unit = UnitDraft.unit("Địa chính", "ĐC", Optional.empty(), 1);

        assertTrue(ofCommune.addUnit(commune, unit).isDone());
        assertTrue(ofCommune.addUnit(neighbour, unit).refusedFor(GateTrouble.OTHER_ORGANISATION));
        assertTrue(ofCommune.addUnit(office.district(), unit).refusedFor(GateTrouble.OTHER_ORGANISATION));
        assertTrue(office.asAdministrator()
                .organisations()
                .addUnit(neighbour, unit)
                .isDone());
        assertEquals(
                3,
                office.asAdministrator()
                        .organisations()
                        .below(office.district())
                        .orThrow()
                        .size());
    }

    @Test
    void aBodyIsNotPutBelowItself() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        Organisations organisations = office.asAdministrator().organisations();

        assertTrue(organisations
                .move(new Seen<>(office.district(), 0), commune)
                .refusedFor(OrganisationTrouble.SUPERIOR_IN_CIRCLE));
    }

    @Test
    void unitsAreRenamedMovedAndClosedAndAbbreviationsStayApart() {
        UnitId first = office.unit(office.district(), "Phòng Nội vụ", "PNV");
        UnitId second = office.unit(office.district(), "Phòng Tài chính", "PTC");
        Organisations organisations = office.asAdministrator().organisations();
        UnitDraft below = UnitDraft.unit("Tổ Kế toán", "TKT", Optional.of(first), 2);

        Outcome<?> taken = organisations.changeUnit(
                new Seen<>(second, 0), UnitDraft.unit("Phòng khác", "pnv", Optional.empty(), 0));
        organisations.changeUnit(new Seen<>(second, 0), below).orThrow();
        Outcome<?> circle = organisations.changeUnit(
                new Seen<>(first, 0), UnitDraft.unit("Phòng Nội vụ", "PNV", Optional.of(second), 0));
        Outcome<?> notEmpty = organisations.closeUnit(new Seen<>(first, 0));
        organisations.closeUnit(new Seen<>(second, 1)).orThrow();
        organisations.closeUnit(new Seen<>(first, 0)).orThrow();

        assertTrue(taken.refusedFor(OrganisationTrouble.ABBREVIATION_TAKEN));
        assertTrue(circle.refusedFor(OrganisationTrouble.UNIT_IN_CIRCLE));
        assertTrue(notEmpty.refusedFor(OrganisationTrouble.UNIT_NOT_EMPTY));
        assertEquals(
                List.of("Văn phòng"),
                office.asAdministrator().directory().units(office.district()).orThrow().stream()
                        .map(Unit::name)
                        .toList());
    }

    @Test
    void aUnitWithPeopleIsNotClosed() {
        office.person("Lê Văn Cường", Role.OFFICER);

        assertTrue(office.asAdministrator()
                .organisations()
                .closeUnit(new Seen<>(office.districtOffice(), 0))
                .refusedFor(OrganisationTrouble.UNIT_NOT_EMPTY));
    }

    @Test
    @Conforms({"W.pickers", "W.tones"})
    void theDirectoryFindsBodiesByTheBeginningsOfAnyWordsWithAndWithoutTones() {
        Organisations organisations = office.asAdministrator().organisations();
        organisations
                .addKnown(
                        office.district(),
                        List.of(
                                OrganisationDraft.here("H01.1", "Sở Giáo dục và Đào tạo Nghệ An", "SGDĐT", "Vinh"),
                                OrganisationDraft.here("H01.2", "Sở Y tế Nghệ An", "SYT", "Vinh"),
                                OrganisationDraft.here("H01.3", "Trường THPT Kim Liên", "THPTKL", "Nam Đàn")))
                .orThrow();
        Directory directory = office.asAdministrator().directory();

        assertEquals(List.of("Sở Giáo dục và Đào tạo Nghệ An"), names(directory, "dao tao"));
        assertEquals(List.of("Sở Giáo dục và Đào tạo Nghệ An"), names(directory, "Đào tạo ngh"));
        assertEquals(List.of("Sở Y tế Nghệ An"), names(directory, "syt"));
        assertEquals(List.of("Trường THPT Kim Liên"), names(directory, "h01.3"));
        assertEquals(2, names(directory, "nghe an").size());
        assertEquals(List.of(), names(directory, "tao dao"));
        assertEquals(List.of(), names(directory, "  "));
    }

    private static List<String> names(Directory directory, String typed) {
        return directory.organisations(typed).orThrow().stream()
                .map(Organisation::name)
                .toList();
    }

    @Test
    @Conforms("W.pickers")
    void peopleAreFoundInOnesOwnBodiesOnlyAndOnlyWhileTheyHaveAPost() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        office.person(office.unit(commune, "Văn phòng", "VP"), "sen.ht", "Hồ Thị Sen", Role.CLERK);
        office.person("Đặng Văn Sển", Role.OFFICER);
        AccountId gone = office.person("Lê Sen", Role.OFFICER);
        var administrator = office.asAdministrator();
        administrator
                .accounts()
                .suspend(new Seen<>(gone, office.version(gone)), "nghỉ")
                .orThrow();
        Directory ofDistrict = office.signIn("nguoi1").directory();
        Directory ofCommune = office.signIn("sen.ht").directory();

        assertEquals(List.of("Đặng Văn Sển"), people(ofDistrict, "sen"));
        assertEquals(List.of("Hồ Thị Sen"), people(ofCommune, "sen"));
        assertEquals(List.of("Đặng Văn Sển"), people(ofDistrict, "dang v"));
        assertEquals(List.of(), ofCommune.units(office.district()).orThrow());
    }

    private static List<String> people(Directory directory, String typed) {
        return directory.people(typed).orThrow().stream().map(PersonFound::name).toList();
    }
}
