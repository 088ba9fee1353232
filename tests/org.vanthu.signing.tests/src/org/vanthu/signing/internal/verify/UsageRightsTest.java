package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/**
 * Signatures that grant usage rights in one viewer (ISO 32000-1, 12.8.2.3; deprecated in ISO 32000-2): nobody has signed anything by
 * them, they neither help nor harm the signatures of people, and may not come, go or change afterwards.
 */
@Conforms("W.attack")
class UsageRightsTest {

    private static final int RIGHTS = 40;

    private static final String GRANT = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/Name(ARE)"
            + "/ByteRange[0 100 300 100]/Contents<3000>/Reference[<</Type/SigRef/TransformMethod/UR3"
            + "/TransformParams<</Type/TransformParams/V/2.2/Document[/FullSave]/Form[/FillIn]>>>>]>>";

    private static final Preparation GRANTED =
            f -> f.put(RIGHTS, GRANT).put(CATALOG, f.with(CATALOG, "/Perms<</UR3 40 0 R>>"));

    @TempDir
    private Path folder;

    /** At level 0 only: a certification has permissions of its own beside it, and the form of these cases knows one entry. */
    static List<PreparedChange> cases() {
        List<PreparedChange> all = new ArrayList<>();
        all.add(of("granted before anybody signed", GRANTED, (r, f) -> r.put(RIGHTS, GRANT), Verdict.VALID));
        all.add(of(
                "other rights granted afterwards",
                GRANTED,
                (r, f) -> r.put(RIGHTS, GRANT.replace("/FillIn", "/FillIn/Add")),
                Verdict.INVALID));
        all.add(of(
                "taken away afterwards",
                GRANTED,
                (r, f) -> r.put(CATALOG, f.replaced(CATALOG, "/Perms<</UR3 40 0 R>>", "")),
                Verdict.INVALID));
        all.addAll(PreparedChange.at(
                "granted after somebody signed",
                f -> {},
                (r, f) -> r.put(RIGHTS, GRANT)
                        .put(
                                CATALOG,
                                f.object(CATALOG).contains("/Perms<<")
                                        ? f.replaced(CATALOG, "/Perms<<", "/Perms<</UR3 40 0 R")
                                        : f.with(CATALOG, "/Perms<</UR3 40 0 R>>")),
                Verdict.INVALID));
        all.add(of(
                "the signature of a person passed off as one",
                f -> {},
                (r, f) -> r.put(CATALOG, f.with(CATALOG, "/Perms<</UR3 25 0 R>>"))
                        .put(ForeignForm.SIG1, f.replaced(ForeignForm.SIG1, "/V 25 0 R", "")),
                Verdict.INVALID));
        return all;
    }

    private static PreparedChange of(String name, Preparation preparation, Step step, Verdict verdict) {
        return PreparedChange.at(name, preparation, step, verdict).getFirst();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rightsNeitherHelpNorHarmAndStayAsTheyWere(PreparedChange change) {
        change.assertVerdict(folder, Form.values());
    }

    @Test
    void aFileWithNothingButRightsIsSignedByNobody() {
        ForeignForm form = new ForeignForm();
        GRANTED.of(form);

        VerificationReport report = LaterChange.verify(folder, form.first().bytes());

        assertEquals(Verdict.UNSIGNED, report.verdict(), report.toString());
        assertEquals(List.of(), report.signatures());
    }
}
